select authority.borough_code, authority.borough_name,
       max(case when told_supplier.organisation_code is null then 0 else 1 end) as told
from curated.authority
left join curated.told_supplier
  on told_supplier.organisation_code = authority.borough_code and told_supplier.feed = 'safeguarding-concerns'
group by authority.borough_code, authority.borough_name
