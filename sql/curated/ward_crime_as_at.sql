select ward_crime.organisation_code, ward_crime.event_month, calendar.calendar_month, ward_crime.ward_code,
       ward_crime.borough_code, ward_crime.offence_group, ward_crime.crimes
from warehouse.ward_crime
join curated.agreed_submission on agreed_submission.submission_id = ward_crime.submission_id
join curated.calendar on calendar.event_month = ward_crime.event_month
where ward_crime.known_from <= :as_at
  and :as_at < ward_crime.known_to
