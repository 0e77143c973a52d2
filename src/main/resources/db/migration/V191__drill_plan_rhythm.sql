-- Which systems a planned drill is about: their ids, one a line; empty where the scenario chooses.
alter table drill_plan add column systems varchar(1000000) default '' not null;
-- From here the days of its rhythm are counted, whatever it was put off to; null where none was to come when it was added.
alter table drill_plan add column first_at timestamp(6) with time zone;
update drill_plan set first_at = next_at;
