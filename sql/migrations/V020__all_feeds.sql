-- The feeds of partners, first responders and the justice system, and the boroughs' own return.
-- A count that its supplier withheld is null, and <count>_withheld says why; it is never 0.
alter table warehouse.agreement add column names_agreed boolean default false not null;

-- The boroughs that a partnership speaks for; an authority speaks for itself.
create table warehouse.organisation_borough (
    organisation_code varchar(20) not null references warehouse.organisation,
    borough_code varchar(9) not null,
    primary key (organisation_code, borough_code)
);

alter table warehouse.referral add column county_lines boolean;
alter table stage.referral add column county_lines boolean;

-- Never identifies anybody, and has no table of identifiers: there is nothing to link.
create table warehouse.notification (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    notification_reference varchar(64) not null,
    notified_on date not null,
    borough_code varchar(20),
    constraint one_notification_in_force unique (organisation_code, notification_reference, known_to)
);
create table warehouse.notification_nationality (
    fact_id bigint not null,
    submission_id bigint not null,
    nationality varchar(60) not null,
    primary key (fact_id, nationality)
);
create table warehouse.notification_exploitation_type (
    fact_id bigint not null,
    submission_id bigint not null,
    exploitation_type varchar(60) not null,
    primary key (fact_id, exploitation_type)
);

create table warehouse.soft_intelligence (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    reported_on date not null,
    borough_code varchar(20),
    ward_code varchar(9),
    sector varchar(60),
    location_type varchar(60),
    grade varchar(60) not null
);
create table warehouse.soft_intelligence_indicator (
    fact_id bigint not null,
    submission_id bigint not null,
    indicator varchar(60) not null,
    primary key (fact_id, indicator)
);

create table warehouse.partner_case (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    case_reference varchar(64) not null,
    concern_on date not null,
    closed_on date,
    case_status varchar(60),
    borough_code varchar(20),
    ward_code varchar(9),
    place_basis varchar(60),
    gender varchar(10),
    age_group varchar(10) not null,
    aged_18_to_25 boolean,
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
    serious_harm boolean,
    constraint partner_place_is_no_address check (place_basis = any (array['exploitation', 'found', 'referred']))
);
create table warehouse.partner_case_exploitation_type (
    fact_id bigint not null,
    submission_id bigint not null,
    exploitation_type varchar(60) not null,
    primary key (fact_id, exploitation_type)
);
create table warehouse.partner_case_nationality (
    fact_id bigint not null,
    submission_id bigint not null,
    nationality varchar(60) not null,
    primary key (fact_id, nationality)
);
-- Keyed encodings of what identifies a person; never the values.
create table warehouse.partner_case_identifier (
    fact_id bigint not null,
    submission_id bigint not null,
    field varchar(20) not null,
    token varchar(64) not null,
    primary key (fact_id, field)
);

create table warehouse.support_caseload (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    borough_code varchar(20),
    place_basis varchar(60),
    age_group varchar(10) not null,
    in_safe_house integer,
    in_safe_house_withheld varchar(20),
    in_outreach integer,
    in_outreach_withheld varchar(20),
    leaving integer,
    leaving_withheld varchar(20),
    constraint support_place_is_no_address check (place_basis = any (array['exploitation', 'found', 'referred']))
);

create table warehouse.operation (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    operation varchar(64) not null,
    operated_on date not null,
    borough_code varchar(20),
    still_live boolean,
    adults_met integer,
    adults_met_withheld varchar(20),
    children_met integer,
    children_met_withheld varchar(20),
    age_not_known_met integer,
    age_not_known_met_withheld varchar(20),
    nrm_referrals integer,
    nrm_referrals_withheld varchar(20),
    duties_to_notify integer,
    duties_to_notify_withheld varchar(20),
    declined integer,
    declined_withheld varchar(20),
    arrests integer,
    arrests_withheld varchar(20),
    premises_closed integer
);

create table warehouse.justice (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    offence varchar(60),
    referrals_to_cps integer,
    referrals_to_cps_withheld varchar(20),
    prosecutions integer,
    prosecutions_withheld varchar(20),
    convictions integer,
    convictions_withheld varchar(20),
    civil_orders integer,
    civil_orders_withheld varchar(20)
);

-- The boroughs' own return. Where a row names no borough, it is its supplier's: an authority's own, a partnership's all.
create table warehouse.borough_return (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    nil boolean not null,
    completed_on date
);
create table warehouse.borough_return_borough_code (
    fact_id bigint not null,
    submission_id bigint not null,
    borough_code varchar(20) not null,
    primary key (fact_id, borough_code)
);
create table warehouse.return_count (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    age_group varchar(10) not null,
    action_taken varchar(60) not null,
    people integer,
    people_withheld varchar(20)
);
create table warehouse.return_count_exploitation_type (
    fact_id bigint not null,
    submission_id bigint not null,
    exploitation_type varchar(60) not null,
    primary key (fact_id, exploitation_type)
);
create table warehouse.return_count_borough_code (
    fact_id bigint not null,
    submission_id bigint not null,
    borough_code varchar(20) not null,
    primary key (fact_id, borough_code)
);
create table warehouse.governance (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    lead_service varchar(60) not null,
    board varchar(60),
    strategy boolean,
    statement boolean,
    pathway boolean,
    staff_trained integer,
    single_point_of_contact boolean,
    contact_confirmed_on date
);
create table warehouse.governance_borough_code (
    fact_id bigint not null,
    submission_id bigint not null,
    borough_code varchar(20) not null,
    primary key (fact_id, borough_code)
);
create table warehouse.quality_assurance (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    service varchar(60) not null,
    cases_sampled integer,
    cases_sampled_withheld varchar(20),
    cases_well_handled integer,
    cases_well_handled_withheld varchar(20)
);
create table warehouse.quality_assurance_sample_finding (
    fact_id bigint not null,
    submission_id bigint not null,
    sample_finding varchar(60) not null,
    primary key (fact_id, sample_finding)
);
create table warehouse.quality_assurance_borough_code (
    fact_id bigint not null,
    submission_id bigint not null,
    borough_code varchar(20) not null,
    primary key (fact_id, borough_code)
);

-- What a return tells in words. The words rest in the encrypted original alone until a reviewer releases them.
create table warehouse.narrative (
    fact_id bigint primary key,
    submission_id bigint not null references warehouse.submission,
    organisation_code varchar(20) not null,
    part varchar(80) not null,
    event_month date not null,
    known_from timestamp(6) with time zone,
    known_to timestamp(6) with time zone,
    topic varchar(60) not null,
    one_person boolean,
    person_consents boolean,
    text_findings varchar(300) not null,
    state varchar(10) default 'held' not null check (state = any (array['held', 'released', 'rejected'])),
    released_text varchar(10000),
    constraint only_released_text_rests check (released_text is null or state = 'released'),
    constraint a_story_has_consent check (one_person is null or one_person = false or person_consents = true)
);
create table warehouse.narrative_borough_code (
    fact_id bigint not null,
    submission_id bigint not null,
    borough_code varchar(20) not null,
    primary key (fact_id, borough_code)
);
-- Who read, released or rejected which text, when, and what of its findings was said to be no personal data.
create table warehouse.narrative_review (
    review_id bigint generated by default as identity primary key,
    fact_id bigint not null references warehouse.narrative,
    reviewer varchar(100) not null,
    decision varchar(10) not null check (decision = any (array['shown', 'released', 'rejected'])),
    reason varchar(60),
    findings varchar(300) not null,
    said_harmless varchar(300) not null,
    reviewed_at timestamp(6) with time zone not null
);

create index notification_submission on warehouse.notification (submission_id);
create index soft_intelligence_submission on warehouse.soft_intelligence (submission_id);
create index soft_intelligence_version on warehouse.soft_intelligence (organisation_code, part, event_month);
create index partner_case_submission on warehouse.partner_case (submission_id);
create index partner_case_version on warehouse.partner_case (organisation_code, part, event_month);
create index support_caseload_submission on warehouse.support_caseload (submission_id);
create index support_caseload_version on warehouse.support_caseload (organisation_code, part, event_month);
create index operation_submission on warehouse.operation (submission_id);
create index operation_key on warehouse.operation (organisation_code, operation);
create index justice_submission on warehouse.justice (submission_id);
create index justice_version on warehouse.justice (organisation_code, part, event_month);
create index borough_return_submission on warehouse.borough_return (submission_id);
create index borough_return_version on warehouse.borough_return (organisation_code, part, event_month);
create index return_count_submission on warehouse.return_count (submission_id);
create index return_count_version on warehouse.return_count (organisation_code, part, event_month);
create index governance_submission on warehouse.governance (submission_id);
create index governance_version on warehouse.governance (organisation_code, part, event_month);
create index quality_assurance_submission on warehouse.quality_assurance (submission_id);
create index quality_assurance_version on warehouse.quality_assurance (organisation_code, part, event_month);
create index narrative_submission on warehouse.narrative (submission_id);
create index narrative_version on warehouse.narrative (organisation_code, part, event_month);

create table stage.notification as select * from warehouse.notification with no data;
create table stage.notification_nationality as select * from warehouse.notification_nationality with no data;
create table stage.notification_exploitation_type as select * from warehouse.notification_exploitation_type with no data;
create table stage.soft_intelligence as select * from warehouse.soft_intelligence with no data;
create table stage.soft_intelligence_indicator as select * from warehouse.soft_intelligence_indicator with no data;
create table stage.partner_case as select * from warehouse.partner_case with no data;
create table stage.partner_case_exploitation_type as select * from warehouse.partner_case_exploitation_type with no data;
create table stage.partner_case_nationality as select * from warehouse.partner_case_nationality with no data;
create table stage.partner_case_identifier as select * from warehouse.partner_case_identifier with no data;
create table stage.support_caseload as select * from warehouse.support_caseload with no data;
create table stage.operation as select * from warehouse.operation with no data;
create table stage.justice as select * from warehouse.justice with no data;
create table stage.borough_return as select * from warehouse.borough_return with no data;
create table stage.borough_return_borough_code as select * from warehouse.borough_return_borough_code with no data;
create table stage.return_count as select * from warehouse.return_count with no data;
create table stage.return_count_exploitation_type as select * from warehouse.return_count_exploitation_type with no data;
create table stage.return_count_borough_code as select * from warehouse.return_count_borough_code with no data;
create table stage.governance as select * from warehouse.governance with no data;
create table stage.governance_borough_code as select * from warehouse.governance_borough_code with no data;
create table stage.quality_assurance as select * from warehouse.quality_assurance with no data;
create table stage.quality_assurance_sample_finding as select * from warehouse.quality_assurance_sample_finding with no data;
create table stage.quality_assurance_borough_code as select * from warehouse.quality_assurance_borough_code with no data;
create table stage.narrative as select * from warehouse.narrative with no data;
create table stage.narrative_borough_code as select * from warehouse.narrative_borough_code with no data;
