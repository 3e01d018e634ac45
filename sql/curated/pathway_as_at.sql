select episode_id, financial_year, deciding_body,
       case when rg_decision = 'negative' or cg_decision in ('positive', 'negative', 'suspended')
            then 1 else 0 end as decided,
       case when cg_decision = 'positive' then 1 else 0 end as positive,
       case when guardian_referral then 1 else 0 end as guardian,
       case when cg_decision in ('positive', 'negative') and cg_on >= coalesce(rg_on, referred_on)
            then (extract(epoch from cast(cg_on as timestamp))
                  - extract(epoch from cast(coalesce(rg_on, referred_on) as timestamp))) / 86400 end as days
from (
    select person_fact_as_at.episode_id, referral_as_at.financial_year, referral.referred_on, referral.rg_decision,
           referral.rg_on, referral.cg_decision, referral.cg_on, referral.guardian_referral,
           coalesce(bodies.label, referral.deciding_body, 'Not known') as deciding_body,
           row_number() over (
               partition by person_fact_as_at.episode_id
               order by referral.referred_on, referral.nrm_reference) as place
    from curated.referral_as_at
    join curated.person_fact_as_at on person_fact_as_at.fact_id = referral_as_at.fact_id
    join warehouse.referral on referral.fact_id = referral_as_at.fact_id
    left join curated.code_label bodies
      on bodies.code_list = 'deciding-body' and bodies.code = referral.deciding_body
) referred
where place = 1
