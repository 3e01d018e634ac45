select financial_year, 'all' as circumstance from curated.concern_as_at where risk = 'child-criminal-exploitation'
union all
select financial_year, 'missing' from curated.concern_as_at where risk = 'child-criminal-exploitation' and went_missing
union all
select financial_year, 'not in education' from curated.concern_as_at
where risk = 'child-criminal-exploitation' and not_in_education
union all
select financial_year, 'excluded from school' from curated.concern_as_at
where risk = 'child-criminal-exploitation' and excluded_from_school
union all
select financial_year, 'special educational needs' from curated.concern_as_at
where risk = 'child-criminal-exploitation' and special_educational_needs
union all
select financial_year, 'serious harm' from curated.concern_as_at
where risk = 'child-criminal-exploitation' and serious_harm
