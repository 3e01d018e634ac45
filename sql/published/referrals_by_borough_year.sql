with counted as (
    select borough_code, financial_year, gender, count(*) as referrals
    from curated.referral_as_at
    group by borough_code, financial_year, gender
)
select place.borough_code, place.borough_name, years.financial_year, lower(genders.label) as gender,
       coalesce(counted.referrals, 0) as referrals
from curated.place
cross join (select distinct financial_year from curated.referral_calendar) years
cross join curated.code_label genders
left join counted
  on counted.borough_code = place.borough_code
 and counted.financial_year = years.financial_year
 and counted.gender = genders.code
where genders.code_list = 'gender'
