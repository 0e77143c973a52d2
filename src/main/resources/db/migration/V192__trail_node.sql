-- The node that recorded an entry. Null in entries from before: these are hashed without it, as they were.
alter table audit_entry add column node varchar(200);
