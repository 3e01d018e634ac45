-- The network's own figures, small ones too: a schema of its own that no page, interface or BI tool connects to.
create schema published_network;
create table published_network.release as select * from published_partner.release with no data;
create unique index network_release_once on published_network.release (release);
create table published_network.release_table as select * from draft.release_table with no data;
create unique index network_release_table_once on published_network.release_table (release, table_name);
create table published_network.release_column as select * from draft.release_column with no data;
create unique index network_release_column_once on published_network.release_column (release, table_name, place);
create table published_network.release_note as select * from draft.release_note with no data;
create unique index network_release_note_once on published_network.release_note (release, table_name, kind, place);

-- Who may read them, and what each of them took.
create table warehouse.named_reader (
    person varchar(100) primary key,
    named_by varchar(100) not null,
    named_at timestamp(6) with time zone not null
);
create table warehouse.network_reading (
    person varchar(100) not null references warehouse.named_reader (person),
    release integer not null,
    table_name varchar(60) not null,
    read_at timestamp(6) with time zone not null
);
