select financial_year, deciding_body, sum(episodes) as episodes, sum(decided) as decided, sum(positive) as positive,
       sum(over_45_days) as over_45_days, sum(waiting) as waiting, sum(guardian) as guardian,
       case when count(days) >= 10 then cast(round(avg(days)) as integer) end as mean_days,
       case when count(days) >= 10
            then cast(round(percentile_cont(0.5) within group (order by days)) as integer) end as median_days
from (
    select financial_year, deciding_body, 0 as episodes, 0 as decided, 0 as positive, 0 as over_45_days, 0 as waiting,
           0 as guardian, cast(null as numeric(12, 2)) as days
    from curated.referral_year cross join curated.deciding_body
    union all
    select financial_year, deciding_body, 1, decided, positive, case when days > 45 then 1 else 0 end, 1 - decided,
           guardian, cast(days as numeric(12, 2))
    from curated.pathway_as_at
    union all
    select financial_year, 'all', 1, decided, positive, case when days > 45 then 1 else 0 end, 1 - decided, guardian,
           cast(days as numeric(12, 2))
    from curated.pathway_as_at
) cells
group by financial_year, deciding_body
