select fact_id, financial_year,
       case when person_id is null then 'Not known'
            when dense_rank() over (partition by person_id order by began, episode_id) = 1 then 'For the first time'
            else 'Again' end as referred
from (
    select referral_as_at.fact_id, referral_as_at.financial_year, person_fact_as_at.person_id,
           person_fact_as_at.episode_id,
           min(referral_as_at.referred_on) over (
               partition by person_fact_as_at.person_id, person_fact_as_at.episode_id) as began
    from curated.referral_as_at
    left join curated.person_fact_as_at on person_fact_as_at.fact_id = referral_as_at.fact_id
) known
