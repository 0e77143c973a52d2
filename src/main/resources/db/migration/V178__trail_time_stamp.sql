-- What an authority answered (RFC 3161, as it came), the instant that it states, and who it says it is.
alter table trail_anchor add column answer bytea;
alter table trail_anchor add column stamped_at timestamp(6) with time zone;
alter table trail_anchor add column authority varchar(400);
