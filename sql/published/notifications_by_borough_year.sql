select borough_code, borough_name, financial_year, sum(notifications) as notifications
from (
    select borough_code, borough_name, financial_year, 0 as notifications
    from curated.place cross join curated.notification_year
    union all
    select borough_code, borough_name, financial_year, 1
    from curated.notification_as_at
) cells
group by borough_code, borough_name, financial_year
