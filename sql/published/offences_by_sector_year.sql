select bcu, financial_year, sector, sum(offences) as offences
from (
    select bcu, financial_year, sector, 0 as offences
    from curated.bcu cross join curated.offence_year cross join curated.sector
    union all
    select bcu, financial_year, sector, 1
    from curated.offence_as_at
) cells
group by bcu, financial_year, sector
