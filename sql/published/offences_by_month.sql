select calendar_month, sum(offences) as offences
from (
    select calendar_month, 0 as offences
    from curated.offence_calendar
    union all
    select calendar_month, 1
    from curated.offence_as_at
    where borough_code <> 'none'
) cells
group by calendar_month
