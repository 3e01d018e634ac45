select borough_code, borough_name, financial_year, source, sum(own) as own, sum(other) as other,
       case when max(told) = 1 then sum(own * other) end as known_to_both
from (
    select authority.borough_code, authority.borough_name, person_year.financial_year, told_source.source, 0 as own,
           0 as other, authority.told * told_source.told as told
    from curated.told_authority authority
    cross join curated.person_year
    cross join curated.told_source
    union all
    select authority.borough_code, authority.borough_name, reconciled_as_at.financial_year, reconciled_as_at.source,
           reconciled_as_at.own, reconciled_as_at.other, 0
    from curated.reconciled_as_at
    join curated.told_authority authority on authority.borough_code = reconciled_as_at.borough_code
) cells
group by borough_code, borough_name, financial_year, source
