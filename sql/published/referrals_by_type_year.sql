-- A referral stands under each of its types, so "all" is counted from referrals and not summed.
select financial_year, exploitation_type, sum(referrals) as referrals
from (
    select financial_year, label as exploitation_type, 0 as referrals
    from curated.referral_year cross join curated.code_label
    where code_list = 'exploitation-type'
    union all
    select financial_year, 'all', 0
    from curated.referral_year
    union all
    select financial_year, exploitation_type, 1
    from curated.referral_type_as_at
    where borough_code <> 'none'
    union all
    select financial_year, 'all', 1
    from curated.referral_as_at
    where borough_code <> 'none'
) cells
group by financial_year, exploitation_type
