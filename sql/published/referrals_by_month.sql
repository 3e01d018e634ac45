select calendar_month, sum(referrals) as referrals
from (
    select calendar_month, 0 as referrals
    from curated.referral_calendar
    union all
    select calendar_month, 1
    from curated.referral_as_at
    where borough_code <> 'none'
) cells
group by calendar_month
