select person.episode_id, referral.referring_authority as referred_by, cast(null as varchar(20)) as recorded_by,
       1 as referred,
       case when referral.rg_decision = 'negative' or referral.cg_decision in ('positive', 'negative', 'suspended')
            then 1 else 0 end as decided,
       0 as open_concern
from curated.person_fact_as_at person
join warehouse.referral on referral.fact_id = person.fact_id
union all
select person.episode_id, cast(null as varchar(20)), concern.organisation_code, 0, 0,
       case when concern.case_status = 'closed' or concern.closed_on <= :as_at_day then 0 else 1 end
from curated.person_fact_as_at person
join warehouse.concern on concern.fact_id = person.fact_id
union all
select person.episode_id, cast(null as varchar(20)), cast(null as varchar(20)), 0, 0,
       case when partner_case.case_status = 'closed' or partner_case.closed_on <= :as_at_day then 0 else 1 end
from curated.person_fact_as_at person
join warehouse.partner_case on partner_case.fact_id = person.fact_id
