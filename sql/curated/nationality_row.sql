with counted as (
    select nationality, count(*) as referrals
    from curated.referral_nationality_as_at
    where borough_code <> 'none'
    group by nationality
),
ranked as (
    select nationality,
           row_number() over (
               order by case nationality when 'Not known' then 1 else 0 end, referrals desc, nationality) as standing
    from counted
)
select nationality,
       case when nationality = 'Not known' or standing <= 10 then nationality else 'Other nationalities' end as shown_as
from ranked
union all
select 'none of these', 'Other nationalities'
union all
select 'none of these', 'Not known'
