select person_id, financial_year,
       max(case when source = 'Police' then 1 else 0 end) as police,
       max(case when source = 'Home Office' then 1 else 0 end) as home_office,
       max(case when source = 'Council' then 1 else 0 end) as council,
       max(case when source = 'Partner' then 1 else 0 end) as partner
from curated.person_fact_as_at
group by person_id, financial_year
