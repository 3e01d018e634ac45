-- A referral stands once under each of its rows, so "all" is counted from referrals and not summed.
select financial_year, nationality, sum(referrals) as referrals
from (
    select financial_year, shown_as as nationality, 0 as referrals
    from curated.referral_year cross join (select distinct shown_as from curated.nationality_row) shown
    union all
    select financial_year, 'all', 0
    from curated.referral_year
    union all
    select financial_year, shown_as, 1
    from (
        select distinct nrm_reference, financial_year, shown_as
        from curated.referral_nationality_as_at referral
        join curated.nationality_row on nationality_row.nationality = referral.nationality
        where borough_code <> 'none'
    ) once
    union all
    select financial_year, 'all', 1
    from curated.referral_as_at
    where borough_code <> 'none'
) cells
group by financial_year, nationality
