select child.fact_id, string_agg(coalesce(labels.label, child.nationality), ' and ' order by child.nationality) as nationality
from warehouse.nrm_statistic_nationality child
join curated.nrm_statistic_as_at fact on fact.fact_id = child.fact_id
left join curated.code_label labels on labels.code_list = 'nationality' and labels.code = child.nationality
group by child.fact_id
