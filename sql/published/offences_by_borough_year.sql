with counted as (
    select borough_code, financial_year, age_group, count(*) as offences
    from curated.offence_as_at
    group by borough_code, financial_year, age_group
)
select place.borough_code, place.borough_name, years.financial_year, ages.age_group,
       coalesce(counted.offences, 0) as offences
from curated.place
cross join (select distinct financial_year from curated.offence_calendar) years
cross join curated.age_group ages
left join counted
  on counted.borough_code = place.borough_code
 and counted.financial_year = years.financial_year
 and counted.age_group = ages.age_code
