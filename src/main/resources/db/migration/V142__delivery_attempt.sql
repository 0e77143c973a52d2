-- What each attempt met, kept beside its letter's row. An attempt that was accepted is in the row itself until something else is
-- to stand there (a bounce, a report of delivery): then it is kept here too.
create table delivery_attempt (
    delivery bigint not null references delivery (id),
    attempt integer not null,
    began_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone not null,
    state varchar(30) not null,
    reply varchar(1000),
    enhanced_status varchar(20),
    primary key (delivery, attempt)
);
