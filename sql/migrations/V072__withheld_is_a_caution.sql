-- That a table is withheld is said to its readers among its cautions, in the release's own words.
alter table draft.release_table drop column withheld;
alter table published_partner.release_table drop column withheld;
alter table published_public.release_table drop column withheld;
alter table published_network.release_table drop column withheld;
