-- How late somebody was called in the place of those who had not answered; 0 for who was called first.
alter table rung_call_person add column late_seconds bigint default 0 not null;
