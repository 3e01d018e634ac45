-- What Metabase reads beside <table>_latest: as of when the latest release is, and what it says of its tables. What was
-- withdrawn is no release any more.
create view published_partner.release_latest as
    select * from published_partner.release
    where release = (select max(release) from published_partner.release where withdrawn_at is null);
create view published_partner.release_note_latest as
    select * from published_partner.release_note
    where release = (select max(release) from published_partner.release where withdrawn_at is null);

create view published_public.release_latest as
    select * from published_public.release
    where release = (select max(release) from published_public.release where withdrawn_at is null);
create view published_public.release_note_latest as
    select * from published_public.release_note
    where release = (select max(release) from published_public.release where withdrawn_at is null);
