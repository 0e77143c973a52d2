-- Whoever holds the row is the one node that watches; it is given back when the pass, or the node, ends.
create table watch (
    name varchar(40) primary key
);
insert into watch (name) values ('watchdog');
