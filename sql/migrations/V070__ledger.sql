-- A release's life: made, attacked, approved, published at a set time, withdrawn. The table is made anew, since two
-- databases name its old checks differently.
alter table warehouse.release rename to release_before;
create table warehouse.release (
    release integer not null,
    as_at timestamp(6) with time zone not null,
    audience varchar(10) not null,
    state varchar(10) not null,
    made_at timestamp(6) with time zone not null,
    made_by varchar(100),
    attacked_with varchar(4000) default '' not null,
    attack varchar(1000) default '' not null,
    approved_by varchar(100),
    approved_at timestamp(6) with time zone,
    publish_at timestamp(6) with time zone,
    released_at timestamp(6) with time zone,
    withdrawn_by varchar(100),
    withdrawn_at timestamp(6) with time zone,
    note varchar(1000),
    constraint release_number primary key (release),
    constraint release_audience check (audience = any (array['partner', 'public', 'network'])),
    constraint release_state check (state = any (array['draft', 'approved', 'released', 'withdrawn', 'replaced'])),
    constraint release_is_answered_for check (state = any (array['draft', 'replaced']) or approved_by is not null),
    constraint release_is_dated check ((state = any (array['released', 'withdrawn'])) = (released_at is not null)),
    constraint release_withdrawal check ((state = 'withdrawn') = (withdrawn_at is not null))
);
insert into warehouse.release (release, as_at, audience, state, made_at, approved_by, approved_at, released_at)
select release, as_at, audience, state, made_at, approved_by, released_at, released_at
from warehouse.release_before;
drop table warehouse.release_before;

-- Who may see an approved release before it is published.
create table warehouse.early_reader (
    release integer not null references warehouse.release (release),
    person varchar(100) not null,
    added_by varchar(100) not null,
    added_at timestamp(6) with time zone not null,
    primary key (release, person)
);

-- Every figure that any audience was ever shown, with its truth. Without the truth nobody could prove what it leaves open.
create table warehouse.released_figure (
    release integer not null references warehouse.release (release),
    population varchar(120) not null,
    codes varchar(1000) not null,
    truth bigint not null,
    shown varchar(20) not null,
    base integer
);
create index released_figure_found on warehouse.released_figure (population, release);

alter table draft.release_table add column withheld varchar(1000);
alter table published_partner.release_table add column withheld varchar(1000);
alter table published_public.release_table add column withheld varchar(1000);

-- What a release's readers see of its own life.
alter table published_partner.release add column attack varchar(1000);
alter table published_partner.release add column withdrawn_at timestamp(6) with time zone;
alter table published_partner.release add column note varchar(1000);
alter table published_public.release add column attack varchar(1000);
alter table published_public.release add column withdrawn_at timestamp(6) with time zone;
alter table published_public.release add column note varchar(1000);
