with counted as (
    select borough_code, quarter, count(*) as offences
    from curated.offence_as_at
    group by borough_code, quarter
)
select place.borough_code, place.borough_name, quarters.quarter, coalesce(counted.offences, 0) as offences
from curated.place
cross join (select distinct quarter from curated.offence_calendar) quarters
left join counted
  on counted.borough_code = place.borough_code
 and counted.quarter = quarters.quarter
