select borough_code, borough_name, financial_year, age_group, sum(referrals) as referrals
from (
    select borough_code, borough_name, financial_year, age_group, 0 as referrals
    from curated.authority cross join curated.referral_year cross join curated.age_group
    union all
    select referring_authority, referring_authority_name, financial_year, age_group, 1
    from curated.referral_as_at
) cells
group by borough_code, borough_name, financial_year, age_group
