select submission.submission_id, submission.organisation_code, submission.feed, submission.period_from,
       submission.period_to, submission.received_at, organisation.organisation_name, organisation.kind
from warehouse.submission
join warehouse.organisation on organisation.organisation_code = submission.organisation_code
join curated.agreed_supplier
  on agreed_supplier.organisation_code = submission.organisation_code
 and agreed_supplier.feed = submission.feed
where submission.state = 'loaded'
  and submission.received_at <= :as_at
