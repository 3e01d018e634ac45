select nrm_decision.*, calendar.calendar_month, calendar.quarter, calendar.financial_year
from warehouse.nrm_decision
join curated.agreed_submission on agreed_submission.submission_id = nrm_decision.submission_id
join curated.calendar on calendar.event_month = nrm_decision.event_month
where nrm_decision.known_from <= :as_at
  and :as_at < nrm_decision.known_to
