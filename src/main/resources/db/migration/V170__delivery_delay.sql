-- Until when nothing of an owner's letters goes, whatever else is done with them; it ends by itself.
create table delivery_delay (
    owner varchar(100) primary key,
    until_at timestamp(6) with time zone not null
);
