select episode_id, coalesce(min(referred_by), min(recorded_by)) as authority_code,
       case when max(decided) = 1 then 'Decided'
            when max(referred) = 1 then 'In process'
            when max(open_concern) = 1 then 'Suspected'
            else 'Closed without a referral' end as status
from curated.episode_fact_as_at
group by episode_id
