-- Facts: fact_id is derived from submission, row and column of the file, so a repeated load makes the same facts.
-- Child tables hold what can have several values. stage has the same tables without history.
create table warehouse.offence (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    crime_reference varchar(64) not null,
    recorded_on date not null,
    committed_from date,
    committed_to date,
    offence varchar(60),
    outcome varchar(60) not null,
    outcome_on date,
    borough_code varchar(20),
    ward_code varchar(9),
    victims integer,
    age_group varchar(10) not null,
    aged_18_to_25 boolean,
    county_lines boolean,
    sector varchar(60),
    disability boolean,
    nrm_reference varchar(64),
    constraint one_offence_in_force unique (organisation_code, crime_reference, known_to)
);
create table warehouse.offence_exploitation_type (
    fact_id bigint not null,
    submission_id bigint not null,
    exploitation_type varchar(60) not null,
    primary key (fact_id, exploitation_type)
);

create table warehouse.referral (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    nrm_reference varchar(64) not null,
    referred_on date not null,
    first_responder_type varchar(60),
    first_responder varchar(60),
    borough_code varchar(20),
    ward_code varchar(9),
    referring_authority varchar(20),
    gender varchar(10) not null,
    age_group varchar(10) not null,
    aged_18_to_25 boolean,
    main_type varchar(60) not null,
    consent boolean,
    rg_decision varchar(20),
    rg_on date,
    cg_decision varchar(20),
    cg_on date,
    deciding_body varchar(60),
    guardian_referral boolean,
    crime_reference varchar(64),
    constraint one_referral_in_force unique (organisation_code, nrm_reference, known_to)
);
create table warehouse.referral_exploitation_type (
    fact_id bigint not null,
    submission_id bigint not null,
    exploitation_type varchar(60) not null,
    primary key (fact_id, exploitation_type)
);
create table warehouse.referral_nationality (
    fact_id bigint not null,
    submission_id bigint not null,
    nationality varchar(60) not null,
    primary key (fact_id, nationality)
);
-- Keyed encodings of what identifies a person; never the values.
create table warehouse.referral_identifier (
    fact_id bigint not null,
    submission_id bigint not null,
    field varchar(20) not null,
    token varchar(64) not null,
    primary key (fact_id, field)
);

create table warehouse.nrm_statistic (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    first_responder_type varchar(60) not null,
    first_responder varchar(60) not null,
    age_group varchar(10) not null,
    gender varchar(10) not null,
    people integer not null
);
create table warehouse.nrm_statistic_exploitation_type (
    fact_id bigint not null,
    submission_id bigint not null,
    exploitation_type varchar(60) not null,
    primary key (fact_id, exploitation_type)
);
create table warehouse.nrm_statistic_nationality (
    fact_id bigint not null,
    submission_id bigint not null,
    nationality varchar(60) not null,
    primary key (fact_id, nationality)
);

create table warehouse.nrm_decision (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    grounds varchar(12) not null,
    age_group varchar(10) not null,
    decision varchar(20) not null,
    decisions integer not null
);

create table warehouse.uk_referral (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    age_group varchar(10) not null,
    exploitation_location varchar(20) not null,
    referrals integer not null
);

create table warehouse.nrm_notification (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    notifications integer not null
);
create table warehouse.nrm_notification_nationality (
    fact_id bigint not null,
    submission_id bigint not null,
    nationality varchar(60) not null,
    primary key (fact_id, nationality)
);

create table warehouse.ward_crime (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    offence_group varchar(60) not null,
    offence_subgroup varchar(60) not null,
    ward_code varchar(9),
    borough_code varchar(40) not null,
    crimes integer not null
);

create index offence_submission on warehouse.offence (submission_id);
create index referral_submission on warehouse.referral (submission_id);
create index nrm_statistic_submission on warehouse.nrm_statistic (submission_id);
create index nrm_statistic_version on warehouse.nrm_statistic (organisation_code, part, event_month);
create index nrm_decision_submission on warehouse.nrm_decision (submission_id);
create index nrm_decision_version on warehouse.nrm_decision (organisation_code, part, event_month);
create index uk_referral_submission on warehouse.uk_referral (submission_id);
create index uk_referral_version on warehouse.uk_referral (organisation_code, part, event_month);
create index nrm_notification_submission on warehouse.nrm_notification (submission_id);
create index nrm_notification_version on warehouse.nrm_notification (organisation_code, part, event_month);
create index ward_crime_submission on warehouse.ward_crime (submission_id);
create index ward_crime_version on warehouse.ward_crime (organisation_code, part, event_month);

create schema stage;
create table stage.offence as select * from warehouse.offence with no data;
create table stage.offence_exploitation_type as select * from warehouse.offence_exploitation_type with no data;
create table stage.referral as select * from warehouse.referral with no data;
create table stage.referral_exploitation_type as select * from warehouse.referral_exploitation_type with no data;
create table stage.referral_nationality as select * from warehouse.referral_nationality with no data;
create table stage.referral_identifier as select * from warehouse.referral_identifier with no data;
create table stage.nrm_statistic as select * from warehouse.nrm_statistic with no data;
create table stage.nrm_statistic_exploitation_type as select * from warehouse.nrm_statistic_exploitation_type with no data;
create table stage.nrm_statistic_nationality as select * from warehouse.nrm_statistic_nationality with no data;
create table stage.nrm_decision as select * from warehouse.nrm_decision with no data;
create table stage.uk_referral as select * from warehouse.uk_referral with no data;
create table stage.nrm_notification as select * from warehouse.nrm_notification with no data;
create table stage.nrm_notification_nationality as select * from warehouse.nrm_notification_nationality with no data;
create table stage.ward_crime as select * from warehouse.ward_crime with no data;
