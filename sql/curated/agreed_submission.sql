select submission.submission_id, submission.organisation_code, submission.feed, submission.period_from,
       submission.period_to, submission.received_at, submission.kind as kind_of_submission,
       organisation.organisation_name, organisation.kind
from warehouse.submission
join warehouse.organisation on organisation.organisation_code = submission.organisation_code
join curated.agreed_supplier
  on agreed_supplier.organisation_code = submission.organisation_code
 and agreed_supplier.feed = submission.feed
left join warehouse.withdrawal
  on withdrawal.submission_id = submission.submission_id
 and withdrawal.withdrawn_at <= :as_at
where submission.state = 'loaded'
  and submission.received_at <= :as_at
  and withdrawal.submission_id is null
