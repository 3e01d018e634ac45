select notification.fact_id, notification.event_month, calendar.financial_year, place.borough_code, place.borough_name
from warehouse.notification
join curated.agreed_submission on agreed_submission.submission_id = notification.submission_id
join curated.calendar on calendar.event_month = notification.event_month
join curated.place on place.borough_code = coalesce(notification.borough_code, 'none')
where notification.known_from <= :as_at
  and :as_at < notification.known_to
