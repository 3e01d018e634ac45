-- A submission is a file, or the statement that there was nothing.
alter table warehouse.submission add column kind varchar(10) default 'file' not null;
alter table warehouse.submission add constraint kind_of_submission check (kind = any (array['file', 'nil']));
alter table warehouse.submission add column submitted_by varchar(100) default '' not null;

-- What stands for a supplier, feed, part and month: a file's rows, a nil return, or the gap that a withdrawal left.
-- An empty part of a feed that has parts means all of them.
alter table warehouse.version_in_force add column standing varchar(10) default 'file' not null;
alter table warehouse.version_in_force
    add constraint what_stands check (standing = any (array['file', 'nil', 'withdrawn']));

-- What an officer writes in words of his own rests sealed: the database alone does not say it.
create table warehouse.sealed_note (
    note_id varchar(40) primary key,
    sealed varchar(8000) not null,
    wrapped_data_key varchar(200) not null,
    master_key_id varchar(20) not null
);

create table warehouse.withdrawal (
    submission_id bigint primary key references warehouse.submission,
    reason varchar(60) not null,
    withdrawn_by varchar(100) not null,
    withdrawn_at timestamp(6) with time zone not null,
    note_id varchar(40) references warehouse.sealed_note
);

-- Why what looks unusual is right. Row 0 means every row, an empty column every column.
create table warehouse.explanation (
    submission_id bigint not null references warehouse.submission,
    code varchar(60) not null,
    sheet varchar(60) not null,
    row_number bigint not null,
    column_letter varchar(3) not null,
    explained_by varchar(100) not null,
    explained_at timestamp(6) with time zone not null,
    note_id varchar(40) not null references warehouse.sealed_note,
    primary key (submission_id, code, sheet, row_number, column_letter)
);
