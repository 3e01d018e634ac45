select agreed_submission.organisation_code, agreed_submission.organisation_name, agreed_submission.feed,
       expected_return.feed_title, row_outcome.outcome, row_outcome.file_rows
from warehouse.row_outcome
join curated.agreed_submission on agreed_submission.submission_id = row_outcome.submission_id
join (select distinct feed, feed_title from curated.expected_return) expected_return
  on expected_return.feed = agreed_submission.feed
