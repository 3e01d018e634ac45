with counted as (
    select borough_code, ward_code, quarter, count(*) as offences
    from curated.offence_as_at
    group by borough_code, ward_code, quarter
)
select ward_place.ward_code, ward_place.ward_name, ward_place.borough_code, ward_place.borough_name,
       quarters.quarter, coalesce(counted.offences, 0) as offences
from curated.ward_place
cross join (select distinct quarter from curated.offence_calendar) quarters
left join counted
  on counted.borough_code = ward_place.borough_code
 and counted.ward_code = ward_place.ward_code
 and counted.quarter = quarters.quarter
