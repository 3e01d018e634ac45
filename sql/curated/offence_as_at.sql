with agreed as (
    select offence.*, agreed_submission.kind
    from warehouse.offence
    join curated.agreed_submission on agreed_submission.submission_id = offence.submission_id
    where offence.known_from <= :as_at
      and :as_at < offence.known_to
),
ranked as (
    select agreed.*,
           row_number() over (
               partition by crime_reference
               order by case kind when 'police' then 1 when 'home-office' then 2 else 3 end,
                        known_from desc, organisation_code, fact_id) as preference
    from agreed
)
select ranked.fact_id, ranked.crime_reference, ranked.recorded_on,
       calendar.event_month, calendar.calendar_month, calendar.quarter, calendar.financial_year,
       place.borough_code, place.borough_name, place.bcu,
       coalesce(own_ward.ward_code, 'none') as ward_code,
       coalesce(own_ward.ward_name, 'No ward recorded') as ward_name,
       coalesce(outcomes.label, ranked.outcome) as outcome,
       coalesce(ages.age_group, ranked.age_group) as age_group,
       coalesce(sectors.label, ranked.sector, 'No sector recorded') as sector,
       case when ranked.disability then 'yes' when not ranked.disability then 'no' else 'not known' end as disability
from ranked
join curated.calendar on calendar.event_month = cast(date_trunc('month', ranked.recorded_on) as date)
left join curated.ward on ward.ward_code = ranked.ward_code
left join curated.borough on borough.borough_code = coalesce(ranked.borough_code, ward.borough_code)
join curated.place on place.borough_code = coalesce(borough.borough_code, 'none')
left join curated.ward own_ward
  on own_ward.ward_code = ranked.ward_code
 and own_ward.borough_code = place.borough_code
left join curated.code_label outcomes on outcomes.code_list = 'offence-outcome' and outcomes.code = ranked.outcome
left join curated.code_label sectors on sectors.code_list = 'sector' and sectors.code = ranked.sector
left join curated.age_group ages on ages.age_code = ranked.age_group
where ranked.preference = 1
