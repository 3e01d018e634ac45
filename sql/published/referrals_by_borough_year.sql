select borough_code, borough_name, financial_year, gender, sum(referrals) as referrals
from (
    select borough_code, borough_name, financial_year, lower(label) as gender, 0 as referrals
    from curated.place cross join curated.referral_year cross join curated.code_label
    where code_list = 'gender'
    union all
    select borough_code, borough_name, financial_year, gender, 1
    from curated.referral_as_at
) cells
group by borough_code, borough_name, financial_year, gender
