select outcome, financial_year, sum(offences) as offences
from (
    select label as outcome, financial_year, 0 as offences
    from curated.code_label cross join curated.offence_year
    where code_list = 'offence-outcome'
    union all
    select outcome, financial_year, 1
    from curated.offence_as_at
) cells
group by outcome, financial_year
