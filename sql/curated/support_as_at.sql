select support_caseload.fact_id, support_caseload.event_month, calendar.quarter, place.borough_code, place.borough_name,
       coalesce(ages.age_group, support_caseload.age_group) as age_group,
       support_caseload.in_safe_house, support_caseload.in_outreach, support_caseload.leaving
from warehouse.support_caseload
join curated.agreed_submission on agreed_submission.submission_id = support_caseload.submission_id
join curated.calendar on calendar.event_month = support_caseload.event_month
join curated.place on place.borough_code = coalesce(support_caseload.borough_code, 'none')
left join curated.age_group ages on ages.age_code = support_caseload.age_group
where support_caseload.known_from <= :as_at
  and :as_at < support_caseload.known_to
