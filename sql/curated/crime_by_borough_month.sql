select distinct organisation_code, event_month, borough_code
from curated.ward_crime_as_at
where ward_code is null
