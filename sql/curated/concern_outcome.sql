select services.label as service, actions.label as action, reasons.reason
from curated.code_label services
cross join curated.code_label actions
cross join (
    select label as reason from curated.code_label where code_list = 'concern-reason'
    union all
    select 'Not applicable'
) reasons
where services.code_list = 'council-service'
  and actions.code_list = 'concern-action'
