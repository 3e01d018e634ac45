select quarter, grounds, ages.age_group, labels.label as decision, sum(decisions) as decisions
from curated.nrm_decision_as_at
join curated.age_group ages on ages.age_code = nrm_decision_as_at.age_group
join curated.code_label labels on labels.code_list = 'decision' and labels.code = nrm_decision_as_at.decision
group by quarter, grounds, ages.age_group, labels.label
