create trigger warehouse.audit_append_only before update, delete on warehouse.audit_entry
    for each row call 'london.datahub.warehouse.AppendOnly';
