select calendar.event_month, calendar.calendar_month, calendar.quarter, calendar.financial_year
from curated.calendar
join (select min(event_month) as first_month, max(event_month) as last_month from curated.referral_as_at) referred
  on calendar.event_month between referred.first_month and referred.last_month
