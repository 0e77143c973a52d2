-- When a piece of evidence was last read again and what came of it, and when it is its turn again; no turn yet: a pass gives it one.
alter table evidence_item add column checked_at timestamp(6) with time zone;
alter table evidence_item add column check_result varchar(20);
alter table evidence_item add column check_reason varchar(40);
alter table evidence_item add column check_due timestamp(6) with time zone;
create index evidence_item_by_turn on evidence_item (check_due, id);
create index evidence_item_by_result on evidence_item (check_result, id);
