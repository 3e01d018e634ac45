-- A referral stands under each of its types, so "all" is counted from referrals and not summed.
with in_london as (
    select nrm_reference, financial_year
    from curated.referral_as_at
    where borough_code <> 'none'
),
counted as (
    select in_london.financial_year, types.exploitation_type, count(distinct in_london.nrm_reference) as referrals
    from in_london
    join curated.referral_type_as_at types on types.nrm_reference = in_london.nrm_reference
    group by in_london.financial_year, types.exploitation_type
    union all
    select financial_year, 'all', count(distinct nrm_reference)
    from in_london
    group by financial_year
),
rows_of_a_year as (
    select code, label from curated.code_label where code_list = 'exploitation-type'
    union all
    select 'all', 'all'
)
select years.financial_year, rows_of_a_year.label as exploitation_type, coalesce(counted.referrals, 0) as referrals
from (select distinct financial_year from curated.referral_calendar) years
cross join rows_of_a_year
left join counted
  on counted.financial_year = years.financial_year
 and counted.exploitation_type = rows_of_a_year.code
