select referral.nrm_reference, referral.financial_year, referral.borough_code,
       coalesce(labels.label, 'Not known') as nationality
from curated.referral_as_at referral
left join warehouse.referral_nationality child on child.fact_id = referral.fact_id
left join curated.code_label labels on labels.code_list = 'nationality' and labels.code = child.nationality
