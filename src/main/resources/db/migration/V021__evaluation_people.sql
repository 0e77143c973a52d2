-- Users of the evaluation, made with one shared password: locked once an administrator has a password of their own.
alter table person add column evaluation boolean default false not null;
alter table person add column locked_at timestamp(6) with time zone;
update person set evaluation = true where email = name || '@host.example.com' and role_codes = name;
