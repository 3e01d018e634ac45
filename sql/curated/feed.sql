select distinct feed, feed_title
from curated.expected_return
