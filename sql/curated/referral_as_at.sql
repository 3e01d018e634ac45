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
       place.borough_code, place.borough_name,
       authority.borough_code as referring_authority, authority.borough_name as referring_authority_name,
       coalesce(responders.label, ranked.first_responder_type, 'Not known') as first_responder_type,
       lower(coalesce(genders.label, ranked.gender)) as gender,
       coalesce(ages.age_group, ranked.age_group) as age_group,
       ranked.main_type as main_type_code, coalesce(types.label, ranked.main_type) as main_type
from ranked
join curated.calendar on calendar.event_month = cast(date_trunc('month', ranked.referred_on) as date)
left join curated.ward on ward.ward_code = ranked.ward_code
left join curated.borough on borough.borough_code = coalesce(ranked.borough_code, ward.borough_code)
join curated.place on place.borough_code = coalesce(borough.borough_code, 'none')
left join curated.borough referring on referring.borough_code = ranked.referring_authority
join curated.authority on authority.borough_code = coalesce(referring.borough_code, 'none')
left join curated.code_label responders
  on responders.code_list = 'first-responder-type' and responders.code = ranked.first_responder_type
left join curated.code_label genders on genders.code_list = 'gender' and genders.code = ranked.gender
left join curated.code_label types on types.code_list = 'exploitation-type' and types.code = ranked.main_type
left join curated.age_group ages on ages.age_code = ranked.age_group
where ranked.preference = 1
