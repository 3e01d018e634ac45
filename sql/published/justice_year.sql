select supplier, financial_year, offence,
       case when count(referrals_to_cps) < count(fact_id) then null else sum(referrals_to_cps) end as referrals_to_cps,
       case when count(prosecutions) < count(fact_id) then null else sum(prosecutions) end as prosecutions,
       case when count(convictions) < count(fact_id) then null else sum(convictions) end as convictions,
       case when count(civil_orders) < count(fact_id) then null else sum(civil_orders) end as civil_orders
from (
    select suppliers.supplier, years.financial_year, offences.offence, cast(null as bigint) as fact_id,
           cast(null as integer) as referrals_to_cps, cast(null as integer) as prosecutions,
           cast(null as integer) as convictions, cast(null as integer) as civil_orders
    from (select distinct supplier from curated.justice_as_at) suppliers
    cross join (select distinct financial_year from curated.justice_as_at) years
    cross join (select distinct offence from curated.justice_as_at) offences
    union all
    select supplier, financial_year, offence, fact_id, referrals_to_cps, prosecutions, convictions, civil_orders
    from curated.justice_as_at
) cells
group by supplier, financial_year, offence
