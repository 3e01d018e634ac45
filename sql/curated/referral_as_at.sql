with agreed as (
    select referral.*, agreed_submission.kind
    from warehouse.referral
    join curated.agreed_submission on agreed_submission.submission_id = referral.submission_id
    where referral.known_from <= :as_at
      and :as_at < referral.known_to
),
ranked as (
    select agreed.*,
           row_number() over (
               partition by nrm_reference
               order by case kind when 'home-office' then 1 when 'police' then 2 else 3 end,
                        known_from desc, organisation_code, fact_id) as preference
    from agreed
)
select ranked.fact_id, ranked.nrm_reference, ranked.referred_on,
       calendar.event_month, calendar.calendar_month, calendar.quarter, calendar.financial_year,
       coalesce(borough.borough_code, 'none') as borough_code,
       coalesce(authority.borough_code, 'none') as referring_authority,
       coalesce(ranked.first_responder_type, 'not-known') as first_responder_type,
       ranked.gender, ranked.age_group, ranked.main_type
from ranked
left join curated.ward on ward.ward_code = ranked.ward_code
left join curated.borough on borough.borough_code = coalesce(ranked.borough_code, ward.borough_code)
left join curated.borough authority on authority.borough_code = ranked.referring_authority
join curated.calendar on calendar.event_month = cast(date_trunc('month', ranked.referred_on) as date)
where ranked.preference = 1
