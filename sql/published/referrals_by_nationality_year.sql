-- The ten nationalities with most referrals over all years; a referral stands under each of its nationalities.
with in_london as (
    select nrm_reference, financial_year
    from curated.referral_as_at
    where borough_code <> 'none'
),
leading as (
    select nationalities.nationality
    from in_london
    join curated.referral_nationality_as_at nationalities on nationalities.nrm_reference = in_london.nrm_reference
    where nationalities.nationality <> 'not-known'
    group by nationalities.nationality
    order by count(*) desc, nationalities.nationality
    fetch first 10 rows only
),
grouped as (
    select distinct in_london.nrm_reference, in_london.financial_year,
           case when nationalities.nationality is null or nationalities.nationality = 'not-known' then 'not-known'
                when leading.nationality is null then 'rest'
                else leading.nationality end as nationality
    from in_london
    left join curated.referral_nationality_as_at nationalities
      on nationalities.nrm_reference = in_london.nrm_reference
    left join leading on leading.nationality = nationalities.nationality
),
counted as (
    select financial_year, nationality, count(*) as referrals
    from grouped
    group by financial_year, nationality
    union all
    select financial_year, 'all', count(*)
    from in_london
    group by financial_year
),
rows_of_a_year as (
    select leading.nationality as code, labels.label
    from leading
    join curated.code_label labels on labels.code_list = 'nationality' and labels.code = leading.nationality
    union all
    select 'rest', 'Other nationalities'
    union all
    select 'not-known', 'Not known'
    union all
    select 'all', 'all'
)
select years.financial_year, rows_of_a_year.label as nationality, coalesce(counted.referrals, 0) as referrals
from (select distinct financial_year from curated.referral_calendar) years
cross join rows_of_a_year
left join counted
  on counted.financial_year = years.financial_year
 and counted.nationality = rows_of_a_year.code
