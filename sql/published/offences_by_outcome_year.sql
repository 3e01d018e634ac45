with counted as (
    select outcome, financial_year, count(*) as offences
    from curated.offence_as_at
    group by outcome, financial_year
)
select outcomes.label as outcome, years.financial_year, coalesce(counted.offences, 0) as offences
from curated.code_label outcomes
cross join (select distinct financial_year from curated.offence_calendar) years
left join counted
  on counted.outcome = outcomes.code
 and counted.financial_year = years.financial_year
where outcomes.code_list = 'offence-outcome'
