with counted as (
    select borough_code, financial_year, main_type, age_group, count(*) as referrals
    from curated.referral_as_at
    group by borough_code, financial_year, main_type, age_group
)
select place.borough_code, place.borough_name, years.financial_year, types.label as main_type, ages.age_group,
       coalesce(counted.referrals, 0) as referrals
from curated.place
cross join (select distinct financial_year from curated.referral_calendar) years
cross join curated.code_label types
cross join curated.age_group ages
left join counted
  on counted.borough_code = place.borough_code
 and counted.financial_year = years.financial_year
 and counted.main_type = types.code
 and counted.age_group = ages.age_code
where types.code_list = 'exploitation-type'
