select nrm_statistic.*, calendar.calendar_month, calendar.quarter, calendar.financial_year
from warehouse.nrm_statistic
join curated.agreed_submission on agreed_submission.submission_id = nrm_statistic.submission_id
join curated.calendar on calendar.event_month = nrm_statistic.event_month
where nrm_statistic.known_from <= :as_at
  and :as_at < nrm_statistic.known_to
