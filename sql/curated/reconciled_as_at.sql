select borough_code, financial_year, source, person_id, max(own) as own, max(other) as other
from (
    select person.organisation_code as borough_code, person.financial_year, told_source.source, person.person_id,
           1 as own, 0 as other
    from curated.person_fact_as_at person
    cross join curated.told_source
    where person.source = 'Council'
    union all
    select coalesce(referral.referring_authority, referral.borough_code), person.financial_year, person.source,
           person.person_id, 0, 1
    from curated.person_fact_as_at person
    join warehouse.referral on referral.fact_id = person.fact_id
    union all
    select offence.borough_code, person.financial_year, person.source, person.person_id, 0, 1
    from curated.person_fact_as_at person
    join warehouse.offence on offence.fact_id = person.fact_id
    union all
    select partner_case.borough_code, person.financial_year, person.source, person.person_id, 0, 1
    from curated.person_fact_as_at person
    join warehouse.partner_case on partner_case.fact_id = person.fact_id
) known
group by borough_code, financial_year, source, person_id
