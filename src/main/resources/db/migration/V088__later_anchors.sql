-- An anchor that a person moves later lengthens a clock: it counts once a second person has approved it.
alter table regime_anchor add column proposed boolean default false not null;
alter table regime_anchor add column approved boolean;
alter table regime_anchor add column answered_by varchar(400);
alter table regime_anchor add column answered_at timestamp(6) with time zone;
