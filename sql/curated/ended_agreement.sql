select organisation.organisation_name, agreement.feed, max(agreement.valid_to) as ended_on
from warehouse.agreement
join warehouse.organisation on organisation.organisation_code = agreement.organisation_code
left join curated.agreed_supplier
  on agreed_supplier.organisation_code = agreement.organisation_code
 and agreed_supplier.feed = agreement.feed
where agreed_supplier.feed is null
  and agreement.valid_to <= :as_at_day
  and ',' || replace(agreement.audiences, ' ', '') || ',' like '%,' || :audience || ',%'
  and exists (
      select 1 from warehouse.submission
      where submission.organisation_code = agreement.organisation_code
        and submission.feed = agreement.feed
        and submission.state = 'loaded')
group by organisation.organisation_name, agreement.feed
