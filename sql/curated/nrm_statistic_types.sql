select child.fact_id, string_agg(coalesce(labels.label, child.exploitation_type), ' & ' order by child.exploitation_type) as exploitation_type
from warehouse.nrm_statistic_exploitation_type child
join curated.nrm_statistic_as_at fact on fact.fact_id = child.fact_id
left join curated.code_label labels on labels.code_list = 'exploitation-type' and labels.code = child.exploitation_type
group by child.fact_id
