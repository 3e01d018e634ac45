select soft_intelligence.fact_id, soft_intelligence.event_month, calendar.financial_year,
       place.borough_code, place.borough_name,
       coalesce(own_ward.ward_code, 'none') as ward_code,
       coalesce(own_ward.ward_name, 'No ward recorded') as ward_name
from warehouse.soft_intelligence
join curated.agreed_submission on agreed_submission.submission_id = soft_intelligence.submission_id
join curated.calendar on calendar.event_month = soft_intelligence.event_month
left join curated.ward on ward.ward_code = soft_intelligence.ward_code
left join curated.borough on borough.borough_code = coalesce(soft_intelligence.borough_code, ward.borough_code)
join curated.place on place.borough_code = coalesce(borough.borough_code, 'none')
left join curated.ward own_ward
  on own_ward.ward_code = soft_intelligence.ward_code
 and own_ward.borough_code = place.borough_code
where soft_intelligence.known_from <= :as_at
  and :as_at < soft_intelligence.known_to
