-- A long list of persons is put on the ledger in handfuls after the approval: how far that is. Gone once all of them are there; until
-- then the notice says so itself, and ends in no state that says that all is done. A row of its own, so that whoever lists holds it
-- and not the notice, which the senders need. It names the last person put there: personal data, as in the list itself.
create table notice_listing (
    notice bigint primary key references notice (id),
    letters bigint not null,
    listed bigint not null,
    reached varchar(200) not null,
    stopped varchar(2000)
);

alter table notice add column listing boolean default false not null;
