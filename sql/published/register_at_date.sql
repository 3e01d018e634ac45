select borough_code, borough_name, status, sum(episodes) as episodes
from (
    select borough_code, borough_name, status, 0 as episodes
    from curated.authority cross join curated.episode_status
    union all
    select authority.borough_code, authority.borough_name, episode_as_at.status, 1
    from curated.episode_as_at
    left join curated.borough on borough.borough_code = episode_as_at.authority_code
    join curated.authority on authority.borough_code = coalesce(borough.borough_code, 'none')
) cells
group by borough_code, borough_name, status
