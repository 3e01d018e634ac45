select fact_id from warehouse.referral where known_from <= :as_at and :as_at < known_to
union all
select fact_id from warehouse.concern where known_from <= :as_at and :as_at < known_to
union all
select fact_id from warehouse.partner_case where known_from <= :as_at and :as_at < known_to
union all
select fact_id from warehouse.offence where known_from <= :as_at and :as_at < known_to
