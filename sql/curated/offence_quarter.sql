select distinct quarter from curated.offence_calendar
