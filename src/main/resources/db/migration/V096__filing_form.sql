-- Which form a filing is on, and the duty that a smaller form serves; the authority's own form serves none by number.
alter table filing add column form varchar(40) default 'edpb-1.0' not null;
alter table filing add column obligation bigint;
create index filing_by_obligation on filing (obligation, id);
