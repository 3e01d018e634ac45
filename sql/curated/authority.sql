select borough_code, borough_name
from curated.borough
union all
select 'none', 'No London authority recorded'
