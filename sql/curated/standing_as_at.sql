select version_in_force.organisation_code, version_in_force.feed, version_in_force.event_month,
       max(case when version_in_force.standing = 'withdrawn' then 1 else 0 end) as gaps,
       max(case when version_in_force.standing = 'file' then 1 else 0 end) as files,
       max(case when row_outcome.file_rows > 0 then 1 else 0 end) as held
from warehouse.version_in_force
join curated.agreed_supplier
  on agreed_supplier.organisation_code = version_in_force.organisation_code
 and agreed_supplier.feed = version_in_force.feed
left join warehouse.row_outcome
  on row_outcome.submission_id = version_in_force.submission_id
 and row_outcome.outcome = 'held'
where version_in_force.known_from <= :as_at
  and :as_at < version_in_force.known_to
group by version_in_force.organisation_code, version_in_force.feed, version_in_force.event_month
