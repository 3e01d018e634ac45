select ward_crime.*, calendar.calendar_month, calendar.quarter, calendar.financial_year
from warehouse.ward_crime
join curated.agreed_submission on agreed_submission.submission_id = ward_crime.submission_id
join curated.calendar on calendar.event_month = ward_crime.event_month
where ward_crime.known_from <= :as_at
  and :as_at < ward_crime.known_to
