-- What notifications ask of us beside who we are: the activity (NACE), and outside the EEA the representative (GDPR Art. 27).
alter table organisation add column activity varchar(20);
alter table organisation add column representative_name varchar(300);
alter table organisation add column representative_email varchar(254);
alter table organisation add column representative_phone varchar(40);
