select operation.fact_id, operation.event_month, calendar.financial_year, place.borough_code, place.borough_name,
       operation.adults_met, operation.children_met, operation.nrm_referrals, operation.duties_to_notify,
       operation.declined, operation.arrests, operation.premises_closed
from warehouse.operation
join curated.agreed_submission on agreed_submission.submission_id = operation.submission_id
join curated.calendar on calendar.event_month = operation.event_month
join curated.place on place.borough_code = coalesce(operation.borough_code, 'none')
where operation.known_from <= :as_at
  and :as_at < operation.known_to
  and not coalesce(operation.still_live, false)
