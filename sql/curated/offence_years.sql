select min(financial_year) as first_year, max(financial_year) as last_year,
       min(financial_year) || ' to ' || max(financial_year) as financial_years
from (
    select financial_year
    from curated.offence_year
    order by financial_year desc
    fetch first 3 rows only
) latest
having count(*) > 0
