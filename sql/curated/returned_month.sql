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
)
select covered.organisation_code, covered.feed, covered.event_month,
       cast(min(covered.received_at) as date) as returned_on
from covered
left join curated.standing_as_at
  on standing_as_at.organisation_code = covered.organisation_code
 and standing_as_at.feed = covered.feed
 and standing_as_at.event_month = covered.event_month
where coalesce(standing_as_at.gaps, 0) = 0
group by covered.organisation_code, covered.feed, covered.event_month
