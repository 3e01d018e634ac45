select financial_year from curated.person_fact_as_at
union
select financial_year from curated.referral_year
union
select financial_year from curated.concern_year
