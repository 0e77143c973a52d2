-- How often a duty moved or was settled since it opened: what a calendar calls the sequence of an event.
create table obligation_revision (
    obligation bigint primary key,
    number integer not null,
    revised_at timestamp(6) with time zone not null
);
