select label as deciding_body from curated.code_label where code_list = 'deciding-body'
union
select 'Not known' from curated.calendar
union
select 'all' from curated.calendar
