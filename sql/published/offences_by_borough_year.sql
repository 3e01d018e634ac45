select borough_code, borough_name, financial_year, age_group, sum(offences) as offences
from (
    select borough_code, borough_name, financial_year, age_group, 0 as offences
    from curated.place cross join curated.offence_year cross join curated.age_group
    union all
    select borough_code, borough_name, financial_year, age_group, 1
    from curated.offence_as_at
) cells
group by borough_code, borough_name, financial_year, age_group
