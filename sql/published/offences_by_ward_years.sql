-- The latest three financial years together, and only one such span in a release: overlapping spans could be subtracted.
with years as (
    select financial_year
    from (select distinct financial_year from curated.offence_calendar) every_year
    order by financial_year desc
    fetch first 3 rows only
),
span as (
    select min(financial_year) || ' to ' || max(financial_year) as financial_years
    from years
    having count(*) > 0
),
counted as (
    select offence_as_at.borough_code, offence_as_at.ward_code, count(*) as offences
    from curated.offence_as_at
    join years on years.financial_year = offence_as_at.financial_year
    group by offence_as_at.borough_code, offence_as_at.ward_code
)
select ward_place.ward_code, ward_place.ward_name, ward_place.borough_code, ward_place.borough_name,
       span.financial_years, coalesce(counted.offences, 0) as offences
from curated.ward_place
cross join span
left join counted
  on counted.borough_code = ward_place.borough_code
 and counted.ward_code = ward_place.ward_code
