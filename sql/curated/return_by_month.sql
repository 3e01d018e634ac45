with expected as (
    select agreement.organisation_code, expected_return.feed, expected_return.feed_title, expected_return.event_month,
           expected_return.openly_published, max(expected_return.due_on) as due_on
    from warehouse.agreement
    join curated.agreed_supplier
      on agreed_supplier.organisation_code = agreement.organisation_code
     and agreed_supplier.feed = agreement.feed
    join curated.expected_return
      on expected_return.feed = agreement.feed
     and expected_return.event_month >= agreement.valid_from
     and expected_return.event_month < agreement.valid_to
    group by agreement.organisation_code, expected_return.feed, expected_return.feed_title, expected_return.event_month,
             expected_return.openly_published
)
select expected.organisation_code, organisation.organisation_name, expected.feed, expected.feed_title,
       calendar.calendar_month, calendar.event_month,
       case when standing_as_at.gaps = 1 then 'withdrawn'
            when returned_month.returned_on is null then 'missing'
            when returned_month.returned_on > expected.due_on then 'late'
            -- elsewhere a zero would give away a cell that is protected
            when standing_as_at.files = 0 and expected.openly_published then 'nil'
            else 'returned' end as status,
       case when standing_as_at.held = 1 then 'some' else 'none' end as rows_held
from expected
join warehouse.organisation on organisation.organisation_code = expected.organisation_code
join curated.calendar on calendar.event_month = expected.event_month
left join curated.returned_month
  on returned_month.organisation_code = expected.organisation_code
 and returned_month.feed = expected.feed
 and returned_month.event_month = expected.event_month
left join curated.standing_as_at
  on standing_as_at.organisation_code = expected.organisation_code
 and standing_as_at.feed = expected.feed
 and standing_as_at.event_month = expected.event_month
where returned_month.returned_on is not null
   or standing_as_at.gaps = 1
   or expected.due_on < :as_at_day
