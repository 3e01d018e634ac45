select bcu, quarter, sum(offences) as offences
from (
    select bcu, quarter, 0 as offences
    from curated.bcu cross join curated.offence_quarter
    union all
    select bcu, quarter, 1
    from curated.offence_as_at
) cells
group by bcu, quarter
