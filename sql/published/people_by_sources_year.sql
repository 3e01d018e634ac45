select financial_year, sources, sum(people) as people
from (
    select financial_year, sources, 0 as people
    from curated.person_year cross join curated.source_combination
    union all
    select person_sources_year.financial_year, source_combination.sources, 1
    from curated.person_sources_year
    join curated.source_combination
      on source_combination.police = person_sources_year.police
     and source_combination.home_office = person_sources_year.home_office
     and source_combination.council = person_sources_year.council
     and source_combination.partner = person_sources_year.partner
) cells
group by financial_year, sources
