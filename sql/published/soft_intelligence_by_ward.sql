select ward_code, ward_name, borough_code, borough_name, financial_year, sum(reports) as reports
from (
    select ward_code, ward_name, borough_code, borough_name, financial_year, 0 as reports
    from curated.ward_place cross join curated.intelligence_year
    union all
    select ward_code, ward_name, borough_code, borough_name, financial_year, 1
    from curated.intelligence_as_at
) cells
group by ward_code, ward_name, borough_code, borough_name, financial_year
