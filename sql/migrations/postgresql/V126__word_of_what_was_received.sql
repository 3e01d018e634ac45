-- Workers hear at once that something was received; it is told when the transaction is committed, and to nobody else.
create function warehouse.tell_workers() returns trigger language plpgsql as $$
begin
    perform pg_notify('submission_received', '');
    return null;
end $$;
create trigger tell_workers after insert on warehouse.submission
    for each statement execute function warehouse.tell_workers();
