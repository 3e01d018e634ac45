-- Releases: numbered, each from the facts as they were known at one moment, never changed afterwards.
create table warehouse.release (
    release integer primary key,
    as_at timestamp(6) with time zone not null,
    audience varchar(10) not null check (audience = any (array['partner', 'public'])),
    state varchar(10) not null check (state = any (array['draft', 'released', 'replaced'])),
    made_at timestamp(6) with time zone not null,
    approved_by varchar(100),
    released_at timestamp(6) with time zone,
    check ((state = 'released') = (approved_by is not null and released_at is not null))
);

-- curated: facts as at one moment, rebuilt for every draft. draft: tables that wait for approval.
create schema curated;
create schema draft;

-- What a release says of its tables is released with them: words change, releases do not.
create table draft.release_table (
    release integer not null,
    table_name varchar(60) not null,
    title varchar(300) not null,
    unit varchar(60) not null,
    event_date varchar(60) not null,
    disclosure varchar(20) not null,
    row_count bigint not null,
    primary key (release, table_name)
);
create table draft.release_column (
    release integer not null,
    table_name varchar(60) not null,
    place integer not null,
    column_name varchar(60) not null,
    role varchar(12) not null check (role = any (array['dimension', 'measure', 'shown'])),
    description varchar(500) not null,
    primary key (release, table_name, place)
);
create table draft.release_note (
    release integer not null,
    table_name varchar(60) not null,
    kind varchar(10) not null check (kind = any (array['caution', 'source'])),
    place integer not null,
    wording varchar(1000) not null,
    primary key (release, table_name, kind, place)
);

-- A schema for each audience; its reader can select there and nowhere else.
create schema published_partner;
create table published_partner.release (
    release integer primary key,
    as_at timestamp(6) with time zone not null,
    released_at timestamp(6) with time zone not null
);
create table published_partner.release_table as select * from draft.release_table with no data;
create unique index release_table_once on published_partner.release_table (release, table_name);
create table published_partner.release_column as select * from draft.release_column with no data;
create unique index release_column_once on published_partner.release_column (release, table_name, place);
create table published_partner.release_note as select * from draft.release_note with no data;
create unique index release_note_once on published_partner.release_note (release, table_name, kind, place);

create schema published_public;
create table published_public.release as select * from published_partner.release with no data;
create unique index release_once on published_public.release (release);
create table published_public.release_table as select * from draft.release_table with no data;
create unique index release_table_once on published_public.release_table (release, table_name);
create table published_public.release_column as select * from draft.release_column with no data;
create unique index release_column_once on published_public.release_column (release, table_name, place);
create table published_public.release_note as select * from draft.release_note with no data;
create unique index release_note_once on published_public.release_note (release, table_name, kind, place);
