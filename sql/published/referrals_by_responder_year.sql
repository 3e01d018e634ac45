select financial_year, first_responder_type, sum(referrals) as referrals
from (
    select financial_year, label as first_responder_type, 0 as referrals
    from curated.referral_year cross join curated.code_label
    where code_list = 'first-responder-type'
    union all
    select financial_year, first_responder_type, 1
    from curated.referral_as_at
    where borough_code <> 'none'
) cells
group by financial_year, first_responder_type
