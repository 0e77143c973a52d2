-- What the mail server said, in RFC 3463 terms; who was told by another channel; and which waves are held back.
alter table delivery add column enhanced_status varchar(20);
alter table delivery add column told_channel varchar(40);
alter table delivery add column told_by varchar(200);
alter table delivery add column told_at timestamp(6) with time zone;
alter table delivery add column told_reason varchar(2000);

create table delivery_hold (
    owner varchar(100) primary key,
    held_since timestamp(6) with time zone not null
);
