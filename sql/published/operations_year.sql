select borough_code, borough_name, financial_year, count(fact_id) as operations,
       case when count(adults_met) < count(fact_id) then null else sum(adults_met) end as adults_met,
       case when count(children_met) < count(fact_id) then null else sum(children_met) end as children_met,
       case when count(nrm_referrals) < count(fact_id) then null else sum(nrm_referrals) end as nrm_referrals,
       case when count(duties_to_notify) < count(fact_id) then null else sum(duties_to_notify) end as duties_to_notify,
       case when count(declined) < count(fact_id) then null else sum(declined) end as declined,
       case when count(arrests) < count(fact_id) then null else sum(arrests) end as arrests,
       case when count(premises_closed) < count(fact_id) then null else sum(premises_closed) end as premises_closed
from (
    select borough_code, borough_name, financial_year, cast(null as bigint) as fact_id,
           cast(null as integer) as adults_met, cast(null as integer) as children_met, cast(null as integer) as nrm_referrals,
           cast(null as integer) as duties_to_notify, cast(null as integer) as declined,
           cast(null as integer) as arrests, cast(null as integer) as premises_closed
    from curated.place cross join curated.operation_year
    union all
    select borough_code, borough_name, financial_year, fact_id, adults_met, children_met, nrm_referrals,
           duties_to_notify, declined, arrests, premises_closed
    from curated.operation_as_at
) cells
group by borough_code, borough_name, financial_year
