with london as (
    select quarter, sum(people) as referrals
    from curated.nrm_statistic_as_at
    where first_responder in ('mps', 'colp')
    group by quarter
),
uk as (
    select quarter, sum(referrals) as referrals
    from curated.uk_referral_as_at
    group by quarter
)
select london.quarter, london.referrals as london_police_referrals, uk.referrals as uk_referrals,
       cast(100.0 * london.referrals / nullif(uk.referrals, 0) as numeric(5, 1)) as share_percent
from london
join uk on uk.quarter = london.quarter
