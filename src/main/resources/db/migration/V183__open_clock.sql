-- The clock of a duty that is open: hard, soft or not_started; null once it stands. The sections of the board are walks along it.
alter table obligation add column open_clock varchar(12);
update obligation set open_clock = case
    when open_limit_at is not null and due_at is not null then 'hard'
    when open_limit_at is not null then 'soft'
    when anchor_at is null and met_at is null and withdrawn_at is null
        and (decided_required is null or decided_required = true) then 'not_started' end;
create index obligation_open_clock on obligation (open_clock, open_limit_at, id);
drop index if exists obligation_unstarted;
