-- An issue rests as its kind, its place and what fills the gaps of its wording; its words are kept with the program.
alter table warehouse.submission_issue rename column rule to code;
alter table warehouse.submission_issue drop column message;
alter table warehouse.submission_issue drop column next_step;
alter table warehouse.submission_issue add column details varchar(1000) default '{}' not null;
