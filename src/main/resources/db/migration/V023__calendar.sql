-- The address under which one person's calendar is read: found by its first half, proved by the digest of its second.
create table calendar_link (
    person_id bigint primary key references person (id),
    selector varchar(32) not null,
    digest varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    -- the last day on which somebody read it: a read is on the trail once a day
    read_on date,
    constraint calendar_link_once unique (selector)
);
