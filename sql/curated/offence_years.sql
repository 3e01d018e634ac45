-- Spans of three years that never overlap, one of them beginning with 2019-20: overlapping ones could be subtracted.
select min(financial_year) as first_year, max(financial_year) as last_year,
       cast(span as varchar(4)) || '-' || substring(cast(span + 1 as varchar(4)) from 3 for 2)
           || ' to ' || cast(span + 2 as varchar(4)) || '-' || substring(cast(span + 3 as varchar(4)) from 3 for 2)
           as financial_years
from (
    select financial_year, started - mod(started, 3) as span
    from (
        select financial_year, cast(substring(financial_year from 1 for 4) as integer) as started
        from curated.offence_year
    ) years
) spans
group by span
