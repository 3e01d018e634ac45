select referral.nrm_reference, referral.financial_year, referral.borough_code,
       coalesce(labels.label, child.exploitation_type) as exploitation_type
from curated.referral_as_at referral
join warehouse.referral_exploitation_type child on child.fact_id = referral.fact_id
left join curated.code_label labels
  on labels.code_list = 'exploitation-type' and labels.code = child.exploitation_type
union
select nrm_reference, financial_year, borough_code, main_type
from curated.referral_as_at
