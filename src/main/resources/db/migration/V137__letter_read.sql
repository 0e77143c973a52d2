-- A recipient says that the letter was read, by its own link, or a person notes it for them. The seal of the links is this
-- installation's own, made at the first start and the same on every node.
alter table delivery add column confirmed_at timestamp(6) with time zone;
alter table delivery add column confirmed_by varchar(200);

create table letter_seal (
    only_one smallint primary key check (only_one = 1),
    secret varchar(64) not null
);
