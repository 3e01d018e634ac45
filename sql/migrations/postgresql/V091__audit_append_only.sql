create function warehouse.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is added to and never changed.';
end $$;
create trigger audit_append_only before update or delete or truncate on warehouse.audit_entry
    for each statement execute function warehouse.refuse_change();
