select justice.fact_id, justice.event_month, calendar.financial_year, agreed_submission.organisation_name as supplier,
       coalesce(offences.label, justice.offence, 'Not split by offence') as offence,
       justice.referrals_to_cps, justice.prosecutions, justice.convictions, justice.civil_orders
from warehouse.justice
join curated.agreed_submission on agreed_submission.submission_id = justice.submission_id
join curated.calendar on calendar.event_month = justice.event_month
left join curated.code_label offences on offences.code_list = 'offence' and offences.code = justice.offence
where justice.known_from <= :as_at
  and :as_at < justice.known_to
