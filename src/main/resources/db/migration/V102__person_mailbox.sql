-- Two spellings of one mailbox are one; the list is read page by page without holding it in memory.
alter table person_to_tell add column mailbox varchar(320);
update person_to_tell set mailbox = lower(email);
drop index person_to_tell_by_address;
create index person_to_tell_by_mailbox on person_to_tell (breach, mailbox, person);
