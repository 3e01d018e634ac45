with agreed as (
    select governance.*
    from warehouse.governance
    join curated.agreed_submission on agreed_submission.submission_id = governance.submission_id
    where governance.known_from <= :as_at
      and :as_at < governance.known_to
),
spoken as (
    select agreed.*, named.borough_code
    from agreed
    join warehouse.governance_borough_code named on named.fact_id = agreed.fact_id
    union all
    select agreed.*, coalesce(member.borough_code, agreed.organisation_code) as borough_code
    from agreed
    left join warehouse.organisation_borough member on member.organisation_code = agreed.organisation_code
    where not exists (
        select 1 from warehouse.governance_borough_code named where named.fact_id = agreed.fact_id)
),
ranked as (
    select spoken.*,
           row_number() over (
               partition by borough_code, event_month
               order by case when organisation_code = borough_code then 1 else 2 end,
                        known_from desc, fact_id desc) as preference
    from spoken
)
select ranked.fact_id, borough.borough_code, borough.borough_name, calendar.quarter,
       coalesce(services.label, ranked.lead_service) as lead_service,
       coalesce(boards.label, ranked.board, 'Not said') as board,
       case when ranked.strategy then 'yes' when not ranked.strategy then 'no' else 'not said' end as strategy,
       case when ranked.statement then 'yes' when not ranked.statement then 'no' else 'not said' end as statement,
       case when ranked.pathway then 'yes' when not ranked.pathway then 'no' else 'not said' end as pathway,
       coalesce(cast(ranked.staff_trained as varchar(10)), 'not said') as staff_trained,
       case when ranked.single_point_of_contact then 'yes' when not ranked.single_point_of_contact then 'no'
            else 'not said' end as single_point_of_contact,
       coalesce(cast(ranked.contact_confirmed_on as varchar(10)), 'not said') as contact_confirmed_on
from ranked
join curated.borough on borough.borough_code = ranked.borough_code
join curated.calendar on calendar.event_month = ranked.event_month
left join curated.code_label services on services.code_list = 'council-service' and services.code = ranked.lead_service
left join curated.code_label boards on boards.code_list = 'board' and boards.code = ranked.board
where ranked.preference = 1
