select label as sector
from curated.code_label
where code_list = 'sector'
union all
select 'No sector recorded'
