-- What tells a row's person from others rests as one sealed thing. A token for each field could be counted: the commonest
-- name and the commonest birth date give themselves away.
drop table stage.referral_identifier;
drop table stage.concern_identifier;
drop table stage.partner_case_identifier;
drop table warehouse.referral_identifier;
drop table warehouse.concern_identifier;
drop table warehouse.partner_case_identifier;

create table warehouse.referral_person (
    fact_id bigint primary key,
    submission_id bigint not null,
    sealed varchar(8000) not null,
    key_id varchar(20) not null
);
create table warehouse.concern_person (
    fact_id bigint primary key,
    submission_id bigint not null,
    sealed varchar(8000) not null,
    key_id varchar(20) not null
);
create table warehouse.partner_case_person (
    fact_id bigint primary key,
    submission_id bigint not null,
    sealed varchar(8000) not null,
    key_id varchar(20) not null
);
create table stage.referral_person as select * from warehouse.referral_person with no data;
create table stage.concern_person as select * from warehouse.concern_person with no data;
create table stage.partner_case_person as select * from warehouse.partner_case_person with no data;

-- With which key persons are encoded since when; without a row it is the first of the ring.
create table warehouse.linkage_key (
    key_id varchar(20) not null,
    since timestamp(6) with time zone primary key
);
