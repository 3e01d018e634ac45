select ward.ward_code, ward.ward_name, place.borough_code, place.borough_name
from curated.ward
join curated.place on place.borough_code = ward.borough_code
union all
select 'none', 'No ward recorded', borough_code, borough_name
from curated.place
