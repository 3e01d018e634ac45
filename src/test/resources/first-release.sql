-- A hub as the first schema (010) knew it: two suppliers, two files, 24 offences, 3 referrals, one release.
insert into warehouse.organisation (organisation_code, organisation_name, kind) values
    ('MPS', 'Metropolitan Police Service', 'police'), ('HO', 'Home Office', 'home-office');
insert into warehouse.agreement (organisation_code, feed, purpose, audiences, keep_original_days, valid_from) values
    ('MPS', 'met-offences', 'to see the whole', 'partner,public', 90, date '2020-01-01'),
    ('HO', 'nrm-referrals', 'to see the whole', 'partner', 90, date '2020-01-01');
insert into warehouse.submission (submission_id, organisation_code, feed, period_from, period_to, content_token, key_id,
    confirmed, state, received_at, finished_at) values
    (1, 'MPS', 'met-offences', date '2022-01-01', date '2022-02-01', 'token-1', 'test', '', 'loaded',
        timestamp with time zone '2022-04-02 09:00:00+00', timestamp with time zone '2022-04-02 09:01:00+00'),
    (2, 'HO', 'nrm-referrals', date '2022-01-01', date '2022-01-01', 'token-2', 'test', '', 'loaded',
        timestamp with time zone '2022-04-02 10:00:00+00', timestamp with time zone '2022-04-02 10:01:00+00');
alter table warehouse.submission alter column submission_id restart with 3;
insert into warehouse.original (submission_id, location, wrapped_data_key, master_key_id, keep_until) values
    (1, 'one', 'wrapped', 'test', date '2022-07-01'), (2, 'two', 'wrapped', 'test', date '2022-07-01');
insert into warehouse.row_outcome (submission_id, outcome, reason, file_rows) values
    (1, 'loaded', '', 24), (1, 'skipped', 'blank', 2), (2, 'loaded', '', 3);
insert into warehouse.submission_issue (submission_id, issue_number, rule, severity, message, next_step) values
    (1, 1, 'unknown-heading', 'warning', 'A column was not read.', 'Nothing to do.');
insert into warehouse.version_in_force (organisation_code, feed, part, event_month, submission_id, known_from, known_to)
values
    ('MPS', 'met-offences', '', date '2022-01-01', 1, timestamp with time zone '2022-04-02 09:00:00+00',
        timestamp with time zone '9999-12-31 00:00:00+00'),
    ('MPS', 'met-offences', '', date '2022-02-01', 1, timestamp with time zone '2022-04-02 09:00:00+00',
        timestamp with time zone '9999-12-31 00:00:00+00');
insert into warehouse.offence (fact_id, submission_id, organisation_code, part, event_month, known_from, known_to,
    crime_reference, recorded_on, offence, outcome, borough_code, victims, age_group, aged_18_to_25)
select 100 * m.i + n.i, 1, 'MPS', '', m.first_day, timestamp with time zone '2022-04-02 09:00:00+00',
    timestamp with time zone '9999-12-31 00:00:00+00', lpad(cast(100 * m.i + n.i as varchar(9)), 22, 'k') || 'restrestrest',
    m.first_day, 'modern-slavery', 'charged', 'E09000003', 1, 'adult', false
from (values (1, date '2022-01-01'), (2, date '2022-02-01')) as m (i, first_day)
cross join (values (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12)) as n (i);
insert into warehouse.offence_exploitation_type (fact_id, submission_id, exploitation_type)
select fact_id, submission_id, 'labour' from warehouse.offence;
insert into warehouse.referral (fact_id, submission_id, organisation_code, part, event_month, known_from, known_to,
    nrm_reference, referred_on, borough_code, gender, age_group, main_type, consent, crime_reference)
select 1000 + n.i, 2, 'HO', '', date '2022-01-01', timestamp with time zone '2022-04-02 10:00:00+00',
    timestamp with time zone '9999-12-31 00:00:00+00', lpad(cast(n.i as varchar(9)), 22, 'r') || 'restrestrest',
    date '2022-01-10', 'E09000003', 'female', 'adult', 'labour', true,
    lpad(cast(100 + n.i as varchar(9)), 22, 'k') || 'restrestrest'
from (values (1), (2), (3)) as n (i);
insert into warehouse.referral_exploitation_type (fact_id, submission_id, exploitation_type)
select fact_id, submission_id, 'labour' from warehouse.referral;
insert into warehouse.referral_nationality (fact_id, submission_id, nationality)
select fact_id, submission_id, 'albanian' from warehouse.referral;
insert into warehouse.referral_identifier (fact_id, submission_id, field, token)
select fact_id, submission_id, 'surname', 'token-of-a-name' from warehouse.referral;

insert into warehouse.release (release, as_at, audience, state, made_at, approved_by, released_at) values
    (1, timestamp with time zone '2022-04-03 00:00:00+00', 'partner', 'released',
        timestamp with time zone '2022-04-03 00:00:00+00', 'Ada First', timestamp with time zone '2022-04-04 00:00:00+00');
insert into published_partner.release (release, as_at, released_at) values
    (1, timestamp with time zone '2022-04-03 00:00:00+00', timestamp with time zone '2022-04-04 00:00:00+00');
insert into published_partner.release_table (release, table_name, title, unit, event_date, disclosure, row_count) values
    (1, 'offences_by_month', 'Offences by month', 'offence', 'recorded_on', 'protected', 2);
insert into published_partner.release_column (release, table_name, place, column_name, role, description) values
    (1, 'offences_by_month', 1, 'calendar_month', 'dimension', 'Month'),
    (1, 'offences_by_month', 2, 'offences', 'measure', 'Offences'),
    (1, 'offences_by_month', 3, 'offences_shown', 'shown', 'Offences as shown');
create table draft.offences_by_month (release integer, calendar_month varchar(200), offences bigint, offences_shown varchar(20));
create table published_partner.offences_by_month (release integer, calendar_month varchar(200), offences bigint,
    offences_shown varchar(20));
create index offences_by_month_release on published_partner.offences_by_month (release);
insert into published_partner.offences_by_month values (1, '2022-01', 12, '12'), (1, '2022-02', 12, '12');
create view published_partner.offences_by_month_latest as select * from published_partner.offences_by_month
    where release = (select max(release) from published_partner.offences_by_month);
