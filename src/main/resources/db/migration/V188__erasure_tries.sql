-- An erasure that fails waits longer each time, and keeps no other waiting.
alter table case_erasure add column tries integer default 0 not null;
alter table case_erasure add column next_try_at timestamp(6) with time zone;
