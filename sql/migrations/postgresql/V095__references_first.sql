-- As the other references in V050: what a row replaces is looked up by its reference.
drop index warehouse.operation_key;
create index operation_key on warehouse.operation (operation, organisation_code);
