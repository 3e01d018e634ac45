select borough_code, borough_name, financial_year, service, action, reason, sum(concerns) as concerns
from (
    select borough_code, borough_name, financial_year, service, action, reason, 0 as concerns
    from curated.authority cross join curated.concern_year cross join curated.concern_outcome
    union all
    select borough_code, borough_name, financial_year, service, action, reason, 1
    from curated.concern_as_at
) cells
group by borough_code, borough_name, financial_year, service, action, reason
