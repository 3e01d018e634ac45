-- The first 132 bits of a reference's token tell it from every other, and make its index half as large.
update warehouse.offence
    set crime_reference = substring(crime_reference, 1, 22), nrm_reference = substring(nrm_reference, 1, 22);
update warehouse.referral
    set nrm_reference = substring(nrm_reference, 1, 22), crime_reference = substring(crime_reference, 1, 22);
update warehouse.concern
    set case_reference = substring(case_reference, 1, 22), nrm_reference = substring(nrm_reference, 1, 22);
update warehouse.partner_case
    set case_reference = substring(case_reference, 1, 22), nrm_reference = substring(nrm_reference, 1, 22);
update warehouse.notification set notification_reference = substring(notification_reference, 1, 22);
