select distinct quarter from curated.support_as_at
