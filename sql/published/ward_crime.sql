with counted as (
    select ward_code, borough_code, calendar_month, sum(crimes) as crimes
    from curated.ward_crime_as_at
    where ward_code is not null
    group by ward_code, borough_code, calendar_month
)
select counted.ward_code, coalesce(ward.ward_name, counted.ward_code) as ward_name, counted.borough_code,
       coalesce(borough.borough_name, units.label, 'Another unit that is no borough') as borough_name,
       counted.calendar_month, counted.crimes
from counted
left join curated.ward on ward.ward_code = counted.ward_code
left join curated.borough on borough.borough_code = counted.borough_code
left join curated.code_label units on units.code_list = 'police-unit' and units.code = counted.borough_code
