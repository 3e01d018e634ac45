with answers as (
    select 'yes' as disability
    union all
    select 'no'
    union all
    select 'not known'
),
counted as (
    select place.bcu, offence_as_at.financial_year,
           case when offence_as_at.disability then 'yes'
                when not offence_as_at.disability then 'no'
                else 'not known' end as disability,
           count(*) as offences
    from curated.offence_as_at
    join curated.place on place.borough_code = offence_as_at.borough_code
    group by place.bcu, offence_as_at.financial_year, offence_as_at.disability
)
select bcus.bcu, years.financial_year, answers.disability, coalesce(counted.offences, 0) as offences
from (select distinct bcu from curated.place) bcus
cross join (select distinct financial_year from curated.offence_calendar) years
cross join answers
left join counted
  on counted.bcu = bcus.bcu
 and counted.financial_year = years.financial_year
 and counted.disability = answers.disability
