with suppliers as (
    select distinct organisation_code, organisation_name, feed, feed_title
    from curated.row_outcome_as_at
),
outcomes as (
    select 'loaded' as outcome
    union all
    select 'held'
    union all
    select 'skipped'
),
counted as (
    select organisation_code, feed, outcome, sum(file_rows) as file_rows
    from curated.row_outcome_as_at
    group by organisation_code, feed, outcome
)
select suppliers.organisation_code, suppliers.organisation_name, suppliers.feed, suppliers.feed_title,
       outcomes.outcome, coalesce(counted.file_rows, 0) as file_rows
from suppliers
cross join outcomes
left join counted
  on counted.organisation_code = suppliers.organisation_code
 and counted.feed = suppliers.feed
 and counted.outcome = outcomes.outcome
