-- Where a version's values come from, and which values it confirms from another source without changing them.
alter table breach_facts add column source varchar(40);
alter table breach_facts add column source_note varchar(500);
alter table breach_facts add column restated varchar(2000);
