with expected as (
    select agreement.organisation_code, expected_return.feed, expected_return.feed_title, expected_return.event_month,
           max(expected_return.due_on) as due_on
    from warehouse.agreement
    join curated.agreed_supplier
      on agreed_supplier.organisation_code = agreement.organisation_code
     and agreed_supplier.feed = agreement.feed
    join curated.expected_return
      on expected_return.feed = agreement.feed
     and expected_return.event_month >= agreement.valid_from
     and expected_return.event_month < agreement.valid_to
    group by agreement.organisation_code, expected_return.feed, expected_return.feed_title, expected_return.event_month
)
select expected.organisation_code, organisation.organisation_name, expected.feed, expected.feed_title,
       calendar.calendar_month, calendar.event_month,
       case when returned_month.returned_on <= expected.due_on then 'returned'
            when returned_month.returned_on is not null then 'late'
            else 'missing' end as status
from expected
join warehouse.organisation on organisation.organisation_code = expected.organisation_code
join curated.calendar on calendar.event_month = expected.event_month
left join curated.returned_month
  on returned_month.organisation_code = expected.organisation_code
 and returned_month.feed = expected.feed
 and returned_month.event_month = expected.event_month
where returned_month.returned_on is not null
   or expected.due_on < :as_at_day
