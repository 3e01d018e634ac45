-- Who may do what in the database, said anew at every start, so that new tables are covered.
-- The owner makes tables. datahub_loader brings facts in. datahub_publisher makes releases from facts. Readers see what was
-- released to them alone. Where the owner may not make roles, a database administrator makes the two and grants them to it.
do $$
declare
    role_name text;
    one regclass;
    facts regclass[];
    persons regclass[];
begin
    -- the same lock as where readers are granted: two grants at once fail
    perform pg_advisory_xact_lock(20210401);
    foreach role_name in array array['datahub_loader', 'datahub_publisher'] loop
        begin
            if not exists (select from pg_roles where rolname = role_name) then
                execute format('create role %I nologin nosuperuser nocreatedb nocreaterole', role_name);
            end if;
            if not pg_has_role(current_user, role_name, 'member') then
                execute format('grant %I to current_user', role_name);
            end if;
        exception when insufficient_privilege or duplicate_object or unique_violation then
            raise notice 'The role % could not be made or granted.', role_name;
        end;
    end loop;
    if (select count(*) from pg_roles where rolname in ('datahub_loader', 'datahub_publisher')) < 2 then
        return;
    end if;

    -- facts and what belongs to them are told by their key; what rests of persons is nothing for a publisher
    facts := array(select attrelid::regclass from pg_attribute join pg_class on pg_class.oid = attrelid
        where attname = 'fact_id' and not attisdropped and relkind = 'r' and relnamespace = 'warehouse'::regnamespace);
    persons := array(select one_of from unnest(facts) one_of where one_of::text like '%\_person');
    execute 'revoke all on all tables in schema warehouse from datahub_loader, datahub_publisher';
    execute 'grant usage on schema warehouse to datahub_loader, datahub_publisher';
    foreach one in array facts loop
        if one::text not in ('warehouse.person_fact', 'warehouse.narrative_review') then
            execute format('grant select, insert, update, delete on %s to datahub_loader', one);
        end if;
        if one <> all (persons) then
            execute format('grant select on %s to datahub_publisher', one);
        end if;
    end loop;
    execute 'grant select, insert, update on warehouse.submission, warehouse.row_outcome, warehouse.submission_issue,'
        ' warehouse.version_in_force to datahub_loader';
    execute 'grant select on warehouse.organisation, warehouse.organisation_borough, warehouse.agreement,'
        ' warehouse.column_mapping, warehouse.withdrawal, warehouse.explanation, warehouse.erased_record, warehouse.original'
        ' to datahub_loader';
    execute 'grant select on warehouse.submission, warehouse.row_outcome, warehouse.version_in_force,'
        ' warehouse.organisation, warehouse.organisation_borough, warehouse.agreement, warehouse.withdrawal,'
        ' warehouse.person to datahub_publisher';
    execute 'grant select, insert, update on warehouse.release, warehouse.lease to datahub_publisher';
    for role_name in select unnest(array['curated', 'draft', 'published_partner', 'published_public',
                                         'published_network']) loop
        execute format('grant usage, create on schema %I to datahub_publisher', role_name);
        execute format('grant select, insert, update on all tables in schema %I to datahub_publisher', role_name);
    end loop;
    -- a step that brings facts in ends in the transaction that did so
    for one in select oid::regclass from pg_class where relname like 'batch\_%' and relkind = 'r' loop
        execute format('grant select, insert, update on %s to datahub_loader', one);
    end loop;
    for one in select oid::regclass from pg_class where relkind = 'S'
               and (relname like 'batch\_%' or relnamespace = 'warehouse'::regnamespace) loop
        execute format('grant usage on %s to datahub_loader', one);
    end loop;
end $$;
