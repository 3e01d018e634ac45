with counted as (
    select place.bcu, offence_as_at.quarter, count(*) as offences
    from curated.offence_as_at
    join curated.place on place.borough_code = offence_as_at.borough_code
    group by place.bcu, offence_as_at.quarter
)
select bcus.bcu, quarters.quarter, coalesce(counted.offences, 0) as offences
from (select distinct bcu from curated.place) bcus
cross join (select distinct quarter from curated.offence_calendar) quarters
left join counted
  on counted.bcu = bcus.bcu
 and counted.quarter = quarters.quarter
