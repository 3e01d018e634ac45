select borough_code, borough_name, financial_year, main_type, age_group, sum(referrals) as referrals
from (
    select borough_code, borough_name, financial_year, label as main_type, age_group, 0 as referrals
    from curated.place cross join curated.referral_year cross join curated.age_group cross join curated.code_label
    where code_list = 'exploitation-type'
    union all
    select borough_code, borough_name, financial_year, main_type, age_group, 1
    from curated.referral_as_at
) cells
group by borough_code, borough_name, financial_year, main_type, age_group
