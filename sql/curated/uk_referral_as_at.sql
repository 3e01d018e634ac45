select uk_referral.*, calendar.calendar_month, calendar.quarter, calendar.financial_year
from warehouse.uk_referral
join curated.agreed_submission on agreed_submission.submission_id = uk_referral.submission_id
join curated.calendar on calendar.event_month = uk_referral.event_month
where uk_referral.known_from <= :as_at
  and :as_at < uk_referral.known_to
