select others.source,
       min(case when suppliers.organisation_code is null then 0
                when told_supplier.organisation_code is null then 0 else 1 end) as told
from (values ('Police', 'police'), ('Home Office', 'home-office'), ('Partner', 'ngo'), ('Partner', 'health'))
     others (source, kind)
left join (
    select distinct agreed_submission.organisation_code, agreed_submission.feed, agreed_submission.kind
    from curated.agreed_submission
    where agreed_submission.feed in ('nrm-referrals', 'met-offences', 'partner-cases')
) suppliers on suppliers.kind = others.kind
left join curated.told_supplier
  on told_supplier.organisation_code = suppliers.organisation_code and told_supplier.feed = suppliers.feed
group by others.source
