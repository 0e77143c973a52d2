-- The last pass of the watchdog: when, by which node, how much it found that the engine had missed; and the last that found any.
create table watch_pass (
    name varchar(40) primary key,
    passed_at timestamp(6) with time zone,
    node varchar(200),
    found integer,
    last_found_at timestamp(6) with time zone,
    last_found integer
);
insert into watch_pass (name) values ('watchdog');
