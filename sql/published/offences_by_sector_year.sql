with sectors as (
    select code, label from curated.code_label where code_list = 'sector'
    union all
    select 'none', 'No sector recorded'
),
counted as (
    select place.bcu, offence_as_at.financial_year, coalesce(offence_as_at.sector, 'none') as sector,
           count(*) as offences
    from curated.offence_as_at
    join curated.place on place.borough_code = offence_as_at.borough_code
    group by place.bcu, offence_as_at.financial_year, coalesce(offence_as_at.sector, 'none')
)
select bcus.bcu, years.financial_year, sectors.label as sector, coalesce(counted.offences, 0) as offences
from (select distinct bcu from curated.place) bcus
cross join (select distinct financial_year from curated.offence_calendar) years
cross join sectors
left join counted
  on counted.bcu = bcus.bcu
 and counted.financial_year = years.financial_year
 and counted.sector = sectors.code
