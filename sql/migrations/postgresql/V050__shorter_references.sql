-- The first 132 bits of a reference's token tell it from every other, and make its index half as large. Compared byte by
-- byte, and before the supplier, which most rows of the table share.
alter table warehouse.offence
    drop constraint one_offence_in_force,
    alter column crime_reference type varchar(64) collate "C" using left(crime_reference, 22),
    alter column nrm_reference type varchar(64) collate "C" using left(nrm_reference, 22),
    add constraint one_offence_in_force unique (crime_reference, organisation_code, known_to);
alter table warehouse.referral
    drop constraint one_referral_in_force,
    alter column nrm_reference type varchar(64) collate "C" using left(nrm_reference, 22),
    alter column crime_reference type varchar(64) collate "C" using left(crime_reference, 22),
    add constraint one_referral_in_force unique (nrm_reference, organisation_code, known_to);
alter table warehouse.notification
    drop constraint one_notification_in_force,
    alter column notification_reference type varchar(64) collate "C" using left(notification_reference, 22),
    add constraint one_notification_in_force unique (notification_reference, organisation_code, known_to);
alter table warehouse.concern
    alter column case_reference type varchar(64) collate "C" using left(case_reference, 22),
    alter column nrm_reference type varchar(64) collate "C" using left(nrm_reference, 22);
alter table warehouse.partner_case
    alter column case_reference type varchar(64) collate "C" using left(case_reference, 22),
    alter column nrm_reference type varchar(64) collate "C" using left(nrm_reference, 22);
