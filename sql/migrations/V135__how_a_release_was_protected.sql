-- By which program, tables and policies a release was protected and attacked: only what was made in the way of today stands
-- again without another attack.
alter table warehouse.release add column protected_by varchar(40) default '' not null;
