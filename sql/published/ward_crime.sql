select crime.ward_code, coalesce(ward.ward_name, crime.ward_code) as ward_name, crime.borough_code,
       coalesce(borough.borough_name, units.label, 'Another unit that is no borough') as borough_name,
       crime.calendar_month, sum(crime.crimes) as crimes
from curated.ward_crime_as_at crime
left join curated.ward on ward.ward_code = crime.ward_code
left join curated.borough on borough.borough_code = crime.borough_code
left join curated.code_label units on units.code_list = 'police-unit' and units.code = crime.borough_code
where crime.ward_code is not null
group by crime.ward_code, ward.ward_name, crime.borough_code, borough.borough_name, units.label, crime.calendar_month
