-- Only a letter that is still to be tried has a next attempt: finding what is due touches nothing else, however long the ledger.
alter table delivery alter column next_attempt_at drop not null;
update delivery set next_attempt_at = null where state not in ('QUEUED', 'TEMPORARY_FAILURE', 'IN_DOUBT');
drop index delivery_to_send;
create index delivery_due on delivery (next_attempt_at, id);
