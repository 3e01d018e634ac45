select borough_code, borough_name, bcu
from curated.borough
union all
select 'none', 'No London borough', 'No London borough'
