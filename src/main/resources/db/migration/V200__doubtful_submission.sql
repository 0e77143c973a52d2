-- An attempt whose answer was lost may have arrived, whatever a later attempt heard: that is not forgotten with the state.
alter table filing_submission add column doubtful boolean default false not null;
update filing_submission set doubtful = true where state = 'IN_DOUBT';
-- What a second person sent back before it left goes no more as it was.
update filing_submission set state = 'STOPPED', stopped_for = ''
    where channel = 'MACHINE' and state = 'QUEUED' and filing in (select id from filing where digest is null);
-- What may have arrived of such a form stays in doubt, and is tried no more: the form has changed.
update filing_submission set state = 'REFUSED'
    where channel = 'MACHINE' and state = 'IN_DOUBT' and filing in (select id from filing where digest is null);
