select organisation_code, organisation_name, feed, feed_title, calendar_month, status, rows_held
from curated.return_by_month
