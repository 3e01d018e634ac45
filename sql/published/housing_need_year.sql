select financial_year, need_stage, accommodation_found, no_recourse, sum(concerns) as concerns
from (
    select financial_year, need_stage, accommodation_found, no_recourse, 0 as concerns
    from curated.concern_year
    cross join (
        select label as need_stage from curated.code_label where code_list = 'need-stage'
        union all
        select 'Not known'
    ) stages
    cross join (values ('yes'), ('no'), ('not known')) found (accommodation_found)
    cross join (values ('yes'), ('no'), ('not known')) recourse (no_recourse)
    union all
    select financial_year, need_stage, accommodation_found, no_recourse, 1
    from curated.concern_as_at
    where has_housing_need
) cells
group by financial_year, need_stage, accommodation_found, no_recourse
