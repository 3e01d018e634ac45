-- H2 looks a list of references up in an index by its first column alone, as PostgreSQL does since V050.
alter table warehouse.offence drop constraint one_offence_in_force;
alter table warehouse.offence add constraint one_offence_in_force
    unique (crime_reference, organisation_code, known_to);
alter table warehouse.referral drop constraint one_referral_in_force;
alter table warehouse.referral add constraint one_referral_in_force
    unique (nrm_reference, organisation_code, known_to);
alter table warehouse.notification drop constraint one_notification_in_force;
alter table warehouse.notification add constraint one_notification_in_force
    unique (notification_reference, organisation_code, known_to);
drop index warehouse.operation_key;
create index operation_key on warehouse.operation (operation, organisation_code);
