-- For how long a letter that fails for now is tried: letters to our own people for longer than two days.
alter table delivery add column pursued_hours integer default 48 not null;
