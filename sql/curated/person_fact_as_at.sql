select person_fact.fact_id, person_fact.person_id, person_fact.episode_id, person_fact.event_id,
       person_fact.organisation_code, person_fact.feed, person_fact.happened_on, calendar.financial_year,
       case agreed_submission.kind when 'police' then 'Police' when 'home-office' then 'Home Office'
            when 'authority' then 'Council' else 'Partner' end as source
from warehouse.person_fact
join curated.fact_in_force on fact_in_force.fact_id = person_fact.fact_id
join curated.agreed_submission on agreed_submission.submission_id = person_fact.submission_id
join curated.calendar on calendar.event_month = cast(date_trunc('month', person_fact.happened_on) as date)
where person_fact.known_from <= :as_at
  and :as_at < person_fact.known_to
