-- Three financial years together, and no two such spans overlap: overlapping ones could be subtracted.
select ward_code, ward_name, borough_code, borough_name, financial_years, sum(offences) as offences
from (
    select ward_code, ward_name, borough_code, borough_name, financial_years, 0 as offences
    from curated.ward_place cross join curated.offence_years
    union all
    select ward_code, ward_name, borough_code, borough_name, financial_years, 1
    from curated.offence_as_at
    join curated.offence_years on offence_as_at.financial_year between first_year and last_year
) cells
group by ward_code, ward_name, borough_code, borough_name, financial_years
