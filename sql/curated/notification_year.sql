select distinct calendar.financial_year
from curated.calendar
join (select min(event_month) as first_month, max(event_month) as last_month from curated.notification_as_at) recorded
  on calendar.event_month between recorded.first_month and recorded.last_month
