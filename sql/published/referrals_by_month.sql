with counted as (
    select calendar_month, count(*) as referrals
    from curated.referral_as_at
    where borough_code <> 'none'
    group by calendar_month
)
select months.calendar_month, coalesce(counted.referrals, 0) as referrals
from curated.referral_calendar months
left join counted on counted.calendar_month = months.calendar_month
