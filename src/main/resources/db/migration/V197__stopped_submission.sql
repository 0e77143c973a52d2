-- Why a filing was not handed in after all; what fell away before this and still waits for a machine goes no more.
alter table filing_submission add column stopped_for varchar(2000);
update filing_submission set state = 'STOPPED', stopped_for = ''
    where channel = 'MACHINE' and state = 'QUEUED' and filing in (select id from filing where withdrawn_at is not null);
