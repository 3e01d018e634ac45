select distinct calendar.financial_year
from curated.calendar
join (select min(financial_year) as first_year, max(financial_year) as last_year from curated.concern_as_at) recorded
  on calendar.financial_year between recorded.first_year and recorded.last_year
