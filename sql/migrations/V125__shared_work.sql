-- Who works where and how far it is: the page of an officer shows it while another process is at work.
alter table warehouse.lease add column held_by varchar(120) default '' not null;
alter table warehouse.lease add column stage varchar(200) default '' not null;

-- The process that brought a submission in, as number@machine.
alter table warehouse.submission add column brought_in_by varchar(120) default '' not null;
