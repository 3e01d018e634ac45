select borough_code, borough_name, quarter, sum(offences) as offences
from (
    select borough_code, borough_name, quarter, 0 as offences
    from curated.place cross join curated.offence_quarter
    union all
    select borough_code, borough_name, quarter, 1
    from curated.offence_as_at
) cells
group by borough_code, borough_name, quarter
