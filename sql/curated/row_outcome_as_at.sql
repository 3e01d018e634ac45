select agreed_submission.organisation_code, agreed_submission.organisation_name, agreed_submission.feed,
       feed.feed_title, row_outcome.outcome, row_outcome.file_rows
from warehouse.row_outcome
join curated.agreed_submission on agreed_submission.submission_id = row_outcome.submission_id
join curated.feed on feed.feed = agreed_submission.feed
