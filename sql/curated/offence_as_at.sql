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
),
placed as (
    select ranked.*, ward.borough_code as ward_borough, borough.borough_code as own_borough
    from ranked
    left join curated.ward on ward.ward_code = ranked.ward_code
    left join curated.borough on borough.borough_code = coalesce(ranked.borough_code, ward.borough_code)
    where ranked.preference = 1
)
select placed.fact_id, placed.crime_reference, placed.recorded_on,
       calendar.event_month, calendar.calendar_month, calendar.quarter, calendar.financial_year,
       coalesce(placed.own_borough, 'none') as borough_code,
       case when placed.ward_borough = placed.own_borough then placed.ward_code else 'none' end as ward_code,
       placed.outcome, placed.age_group, placed.sector, placed.disability
from placed
join curated.calendar on calendar.event_month = cast(date_trunc('month', placed.recorded_on) as date)
