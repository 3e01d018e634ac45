-- Spans of three years that never overlap, the first beginning with 2019-20: overlapping ones could be subtracted.
select min(financial_year) as first_year, max(financial_year) as last_year,
       cast(2019 + 3 * span as varchar(4)) || '-' || cast(mod(2020 + 3 * span, 100) as varchar(2))
           || ' to ' || cast(2021 + 3 * span as varchar(4)) || '-' || cast(mod(2022 + 3 * span, 100) as varchar(2))
           as financial_years
from (
    select financial_year, (cast(substring(financial_year from 1 for 4) as integer) - 2019) / 3 as span
    from curated.offence_year
) spans
where span >= 0
group by span
