select child.fact_id, string_agg(labels.label, ' & ' order by labels.code) as exploitation_type
from warehouse.nrm_statistic_exploitation_type child
join curated.nrm_statistic_as_at fact on fact.fact_id = child.fact_id
join curated.code_label labels on labels.code_list = 'exploitation-type' and labels.code = child.exploitation_type
group by child.fact_id
