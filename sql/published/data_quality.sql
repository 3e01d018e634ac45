select organisation_code, organisation_name, feed, feed_title, outcome, sum(file_rows) as file_rows
from (
    select organisation_code, organisation_name, feed, feed_title, outcome, 0 as file_rows
    from (select distinct organisation_code, organisation_name, feed, feed_title from curated.row_outcome_as_at) suppliers
    cross join (values ('loaded'), ('held'), ('skipped')) outcomes (outcome)
    union all
    select organisation_code, organisation_name, feed, feed_title, outcome, file_rows
    from curated.row_outcome_as_at
) cells
group by organisation_code, organisation_name, feed, feed_title, outcome
