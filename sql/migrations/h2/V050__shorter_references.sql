-- The first 132 bits of a reference's token tell it from every other, and make its index half as large. It stands
-- first there: H2 looks a list of references up in an index by its first column alone.
update warehouse.offence
    set crime_reference = substring(crime_reference, 1, 22), nrm_reference = substring(nrm_reference, 1, 22);
update warehouse.referral
    set nrm_reference = substring(nrm_reference, 1, 22), crime_reference = substring(crime_reference, 1, 22);
update warehouse.concern
    set case_reference = substring(case_reference, 1, 22), nrm_reference = substring(nrm_reference, 1, 22);
update warehouse.partner_case
    set case_reference = substring(case_reference, 1, 22), nrm_reference = substring(nrm_reference, 1, 22);
update warehouse.notification set notification_reference = substring(notification_reference, 1, 22);
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
