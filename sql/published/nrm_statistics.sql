-- A leaf of the Home Office's table has one combination of types and one of nationalities. Its zero rows are left out.
select statistic.quarter, responders.label as first_responder, ages.age_group, lower(genders.label) as gender,
       coalesce(nationalities.nationality, 'Not known') as nationality,
       coalesce(types.exploitation_type, 'Not known') as exploitation_type, sum(statistic.people) as people
from curated.nrm_statistic_as_at statistic
join curated.code_label responders
  on responders.code_list = 'first-responder' and responders.code = statistic.first_responder
join curated.age_group ages on ages.age_code = statistic.age_group
join curated.code_label genders on genders.code_list = 'gender' and genders.code = statistic.gender
left join curated.nrm_statistic_types types on types.fact_id = statistic.fact_id
left join curated.nrm_statistic_nationalities nationalities on nationalities.fact_id = statistic.fact_id
where statistic.people > 0
group by statistic.quarter, responders.label, ages.age_group, genders.label, nationalities.nationality,
         types.exploitation_type
