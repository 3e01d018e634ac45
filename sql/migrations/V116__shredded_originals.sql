-- A file whose data key is destroyed is gone for good, wherever copies of its sealed bytes lie.
alter table warehouse.original alter column wrapped_data_key drop not null;
alter table warehouse.original add column shredded_at timestamp(6) with time zone;
alter table warehouse.original add constraint shredded_has_no_key
    check ((shredded_at is null) = (wrapped_data_key is not null));
