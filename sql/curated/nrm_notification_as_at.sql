select nrm_notification.*, calendar.calendar_month, calendar.quarter, calendar.financial_year
from warehouse.nrm_notification
join curated.agreed_submission on agreed_submission.submission_id = nrm_notification.submission_id
join curated.calendar on calendar.event_month = nrm_notification.event_month
where nrm_notification.known_from <= :as_at
  and :as_at < nrm_notification.known_to
