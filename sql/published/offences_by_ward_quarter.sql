select ward_code, ward_name, borough_code, borough_name, quarter, sum(offences) as offences
from (
    select ward_code, ward_name, borough_code, borough_name, quarter, 0 as offences
    from curated.ward_place cross join curated.offence_quarter
    union all
    select ward_code, ward_name, borough_code, borough_name, quarter, 1
    from curated.offence_as_at
) cells
group by ward_code, ward_name, borough_code, borough_name, quarter
