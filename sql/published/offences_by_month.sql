with counted as (
    select calendar_month, count(*) as offences
    from curated.offence_as_at
    where borough_code <> 'none'
    group by calendar_month
)
select months.calendar_month, coalesce(counted.offences, 0) as offences
from curated.offence_calendar months
left join counted on counted.calendar_month = months.calendar_month
