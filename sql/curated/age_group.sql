select code as age_code, lower(label) as age_group
from curated.code_label
where code_list = 'age-group'
