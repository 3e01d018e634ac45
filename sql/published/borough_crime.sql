-- A borough's month comes from the supplier's file by borough; where that lacks it, from the file by ward.
with counted as (
    select crime.borough_code, crime.calendar_month, crime.offence_group, sum(crime.crimes) as crimes
    from curated.ward_crime_as_at crime
    left join curated.crime_by_borough_month by_borough
      on by_borough.organisation_code = crime.organisation_code
     and by_borough.event_month = crime.event_month
     and by_borough.borough_code = crime.borough_code
    where crime.ward_code is null
       or by_borough.event_month is null
    group by crime.borough_code, crime.calendar_month, crime.offence_group
)
select counted.borough_code,
       coalesce(borough.borough_name, units.label, 'Another unit that is no borough') as borough_name,
       counted.calendar_month, kinds.label as offence_group, counted.crimes
from counted
join curated.code_label kinds on kinds.code_list = 'offence-group' and kinds.code = counted.offence_group
left join curated.borough on borough.borough_code = counted.borough_code
left join curated.code_label units on units.code_list = 'police-unit' and units.code = counted.borough_code
