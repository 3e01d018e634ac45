select version_in_force.organisation_code, version_in_force.feed, version_in_force.event_month,
       max(case when version_in_force.standing = 'withdrawn' then 1 else 0 end) as gaps,
       max(case when version_in_force.standing = 'file' then 1 else 0 end) as files
from warehouse.version_in_force
join curated.agreed_supplier
  on agreed_supplier.organisation_code = version_in_force.organisation_code
 and agreed_supplier.feed = version_in_force.feed
where version_in_force.known_from <= :as_at
  and :as_at < version_in_force.known_to
group by version_in_force.organisation_code, version_in_force.feed, version_in_force.event_month
