-- Customers who got a letter and have not said that they read it: which steps were taken, each once.
create table notice_reading_step (
    notice bigint not null references notice (id),
    recipient varchar(200) not null,
    step varchar(30) not null,
    taken_at timestamp(6) with time zone not null,
    primary key (notice, recipient, step)
);

-- A person has pursued those who were left, as far as that could be done.
alter table notice add column followed_up_at timestamp(6) with time zone;
alter table notice add column followed_up_by varchar(200);
create index notice_released on notice (released_at);
