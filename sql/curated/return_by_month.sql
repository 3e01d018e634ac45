with covered as (
    select agreed_submission.organisation_code, agreed_submission.feed, calendar.event_month,
           agreed_submission.received_at
    from curated.agreed_submission
    join curated.calendar
      on calendar.event_month between agreed_submission.period_from and agreed_submission.period_to
    union all
    select agreed_submission.organisation_code, agreed_submission.feed, version_in_force.event_month,
           agreed_submission.received_at
    from warehouse.version_in_force
    join curated.agreed_submission on agreed_submission.submission_id = version_in_force.submission_id
),
returned as (
    select organisation_code, feed, event_month, cast(min(received_at) as date) as returned_on
    from covered
    group by organisation_code, feed, event_month
),
expected as (
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
       case when returned.returned_on <= expected.due_on then 'returned'
            when returned.returned_on is not null then 'late'
            else 'missing' end as status
from expected
join warehouse.organisation on organisation.organisation_code = expected.organisation_code
join curated.calendar on calendar.event_month = expected.event_month
left join returned
  on returned.organisation_code = expected.organisation_code
 and returned.feed = expected.feed
 and returned.event_month = expected.event_month
where returned.returned_on is not null
   or expected.due_on < :as_at_day
