select distinct organisation_code, feed
from warehouse.agreement
where linkage = 'told'
  and valid_from <= :as_at_day
  and :as_at_day < valid_to
