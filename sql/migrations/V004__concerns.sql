-- What councils themselves record. A place is where something happened, never where somebody lives: the database refuses
-- any other basis. ("in (...)" as a check does not survive H2's own rewriting.)
create table warehouse.concern (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    case_reference varchar(64) not null,
    service varchar(60) not null,
    concern_on date not null,
    closed_on date,
    case_status varchar(60),
    borough_code varchar(20),
    ward_code varchar(9),
    place_basis varchar(60),
    gender varchar(10),
    age_group varchar(10) not null,
    aged_18_to_25 boolean,
    risk varchar(60),
    section_42_enquiry boolean,
    action_taken varchar(60),
    neither_reason varchar(60),
    consent boolean,
    lawful_basis varchar(60),
    nrm_reference varchar(64),
    tenure varchar(60),
    need_stage varchar(60),
    accommodation_found boolean,
    nights_waiting integer,
    no_recourse boolean,
    went_missing boolean,
    not_in_education boolean,
    excluded_from_school boolean,
    special_educational_needs boolean,
    serious_harm boolean,
    constraint place_is_no_address check (place_basis = any (array['exploitation', 'found', 'referred']))
);
create table warehouse.concern_exploitation_type (
    fact_id bigint not null,
    submission_id bigint not null,
    exploitation_type varchar(60) not null,
    primary key (fact_id, exploitation_type)
);
create table warehouse.concern_nationality (
    fact_id bigint not null,
    submission_id bigint not null,
    nationality varchar(60) not null,
    primary key (fact_id, nationality)
);
-- Keyed encodings of what identifies a person; never the values.
create table warehouse.concern_identifier (
    fact_id bigint not null,
    submission_id bigint not null,
    field varchar(20) not null,
    token varchar(64) not null,
    primary key (fact_id, field)
);

create index concern_submission on warehouse.concern (submission_id);
create index concern_version on warehouse.concern (organisation_code, part, event_month);

create table stage.concern as select * from warehouse.concern with no data;
create table stage.concern_exploitation_type as select * from warehouse.concern_exploitation_type with no data;
create table stage.concern_nationality as select * from warehouse.concern_nationality with no data;
create table stage.concern_identifier as select * from warehouse.concern_identifier with no data;
