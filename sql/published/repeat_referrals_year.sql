select financial_year, referred, sum(referrals) as referrals
from (
    select financial_year, referred, 0 as referrals
    from curated.referral_year cross join curated.referred_how
    union all
    select financial_year, referred, 1
    from curated.referral_history
) cells
group by financial_year, referred
