select borough_code, borough_name, quarter, age_group,
       case when count(in_safe_house) < count(fact_id) then null else sum(in_safe_house) end as in_safe_house,
       case when count(in_outreach) < count(fact_id) then null else sum(in_outreach) end as in_outreach,
       case when count(leaving) < count(fact_id) then null else sum(leaving) end as leaving
from (
    select borough_code, borough_name, quarter, age_group, cast(null as bigint) as fact_id,
           cast(null as integer) as in_safe_house, cast(null as integer) as in_outreach, cast(null as integer) as leaving
    from curated.place cross join curated.support_quarter cross join curated.age_group
    union all
    select borough_code, borough_name, quarter, age_group, fact_id, in_safe_house, in_outreach, leaving
    from curated.support_as_at
) cells
group by borough_code, borough_name, quarter, age_group
