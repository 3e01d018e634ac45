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
            else 'Not applicable' end as reason,
       ranked.risk, ranked.went_missing, ranked.not_in_education, ranked.excluded_from_school,
       ranked.special_educational_needs, ranked.serious_harm,
       ranked.need_stage is not null or ranked.accommodation_found is not null
           or ranked.nights_waiting is not null as has_housing_need,
       coalesce(stages.label, ranked.need_stage, 'Not known') as need_stage,
       case when ranked.accommodation_found then 'yes' when not ranked.accommodation_found then 'no'
            else 'not known' end as accommodation_found,
       case when ranked.no_recourse then 'yes' when not ranked.no_recourse then 'no'
            else 'not known' end as no_recourse
from ranked
join curated.calendar on calendar.event_month = cast(date_trunc('month', ranked.concern_on) as date)
left join curated.borough supplier on supplier.borough_code = ranked.organisation_code
join curated.authority on authority.borough_code = coalesce(supplier.borough_code, 'none')
left join curated.code_label services on services.code_list = 'council-service' and services.code = ranked.service
left join curated.code_label actions on actions.code_list = 'concern-action' and actions.code = ranked.action_taken
left join curated.code_label reasons on reasons.code_list = 'concern-reason' and reasons.code = ranked.neither_reason
left join curated.code_label stages on stages.code_list = 'need-stage' and stages.code = ranked.need_stage
where ranked.preference = 1
