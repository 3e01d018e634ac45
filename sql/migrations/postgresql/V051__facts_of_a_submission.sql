-- No fact without its submission. A foreign key looks that up for every row, a third of the time that facts take to come
-- in; this looks once for all rows of a statement. A table that says "references warehouse.submission" itself keeps it so.
create function warehouse.is_of_a_submission() returns trigger language plpgsql as $$
declare
    numbers bigint[] := array(select distinct submission_id from added);
begin
    perform from warehouse.submission where submission_id = any (numbers) for key share;
    if exists (select from unnest(numbers) number
               where not exists (select from warehouse.submission where submission_id = number)) then
        raise foreign_key_violation using message = format('A row of %I is of no submission.', tg_table_name);
    end if;
    return null;
end $$;

create function warehouse.stays_with_its_submission() returns trigger language plpgsql as $$
begin
    raise foreign_key_violation using message = format('A row of %I stays with its submission.', tg_table_name);
end $$;

create function warehouse.has_no_facts() returns trigger language plpgsql as $$
declare
    facts regclass;
    found_one boolean;
begin
    for facts in select tgrelid::regclass from pg_trigger where tgname = 'is_of_a_submission' loop
        execute format('select exists (select from %s where submission_id = $1)', facts)
            into found_one using old.submission_id;
        if found_one then
            raise foreign_key_violation using message = format('A submission has facts in %s.', facts);
        end if;
    end loop;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger has_no_facts before delete or update of submission_id on warehouse.submission
    for each row execute function warehouse.has_no_facts();

do $$
declare
    reference record;
begin
    for reference in
        select conrelid::regclass as facts, conname from pg_constraint
        where contype = 'f' and confrelid = 'warehouse.submission'::regclass
          and exists (select from pg_attribute where attrelid = conrelid and attname = 'fact_id' and not attisdropped)
    loop
        execute format('alter table %s drop constraint %I', reference.facts, reference.conname);
        execute format('create trigger is_of_a_submission after insert on %s referencing new table as added'
            || ' for each statement execute function warehouse.is_of_a_submission()', reference.facts);
        execute format('create trigger stays_with_its_submission before update of submission_id on %s'
            || ' for each row when (old.submission_id is distinct from new.submission_id)'
            || ' execute function warehouse.stays_with_its_submission()', reference.facts);
    end loop;
end $$;
