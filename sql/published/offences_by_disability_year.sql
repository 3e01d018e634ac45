select bcu, financial_year, disability, sum(offences) as offences
from (
    select bcu, financial_year, disability, 0 as offences
    from curated.bcu cross join curated.offence_year
    cross join (values ('yes'), ('no'), ('not known')) answers (disability)
    union all
    select bcu, financial_year, disability, 1
    from curated.offence_as_at
) cells
group by bcu, financial_year, disability
