-- When the watchdog looks at the duty next: 1970 while it has not looked since the last change, null once the clock stands.
alter table obligation add column look_at timestamp(6) with time zone;
update obligation set look_at = timestamp with time zone '1970-01-01 00:00:00+00' where open_limit_at is not null;
create index obligation_look on obligation (look_at, id);
