-- The regimes beside the GDPR that the organisation has declared, an id a line.
alter table organisation add column regimes varchar(4000) default '' not null;
