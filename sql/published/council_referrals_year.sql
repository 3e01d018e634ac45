with counted as (
    select referring_authority, financial_year, age_group, count(*) as referrals
    from curated.referral_as_at
    group by referring_authority, financial_year, age_group
),
authorities as (
    select borough_code, borough_name from curated.borough
    union all
    select 'none', 'No London authority recorded as referring'
)
select authorities.borough_code, authorities.borough_name, years.financial_year, ages.age_group,
       coalesce(counted.referrals, 0) as referrals
from authorities
cross join (select distinct financial_year from curated.referral_calendar) years
cross join curated.age_group ages
left join counted
  on counted.referring_authority = authorities.borough_code
 and counted.financial_year = years.financial_year
 and counted.age_group = ages.age_code
