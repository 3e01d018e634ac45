with agreed as (
    select concern.*
    from warehouse.concern
    join curated.agreed_submission on agreed_submission.submission_id = concern.submission_id
    where concern.known_from <= :as_at
      and :as_at < concern.known_to
),
ranked as (
    select agreed.*,
           row_number() over (
               partition by organisation_code, part, case_reference
               order by concern_on desc, known_from desc, fact_id desc) as preference
    from agreed
)
select ranked.fact_id, ranked.case_reference, ranked.concern_on, calendar.financial_year,
       authority.borough_code, authority.borough_name,
       coalesce(services.label, ranked.service) as service,
       coalesce(actions.label, ranked.action_taken, 'Not known') as action,
       case when ranked.action_taken = 'neither' then coalesce(reasons.label, ranked.neither_reason, 'Not known')
            else 'Not applicable' end as reason
from ranked
join curated.calendar on calendar.event_month = cast(date_trunc('month', ranked.concern_on) as date)
left join curated.borough supplier on supplier.borough_code = ranked.organisation_code
join curated.authority on authority.borough_code = coalesce(supplier.borough_code, 'none')
left join curated.code_label services on services.code_list = 'council-service' and services.code = ranked.service
left join curated.code_label actions on actions.code_list = 'concern-action' and actions.code = ranked.action_taken
left join curated.code_label reasons on reasons.code_list = 'concern-reason' and reasons.code = ranked.neither_reason
where ranked.preference = 1
