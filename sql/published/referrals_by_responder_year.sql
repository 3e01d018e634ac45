with counted as (
    select financial_year, first_responder_type, count(*) as referrals
    from curated.referral_as_at
    where borough_code <> 'none'
    group by financial_year, first_responder_type
)
select years.financial_year, responders.label as first_responder_type, coalesce(counted.referrals, 0) as referrals
from (select distinct financial_year from curated.referral_calendar) years
cross join curated.code_label responders
left join counted
  on counted.financial_year = years.financial_year
 and counted.first_responder_type = responders.code
where responders.code_list = 'first-responder-type'
