-- What an officer put in own words, beside what the facts answer; basis is the digest of the facts' answer at that moment.
create table filing_wording (
    filing     bigint        not null references filing (id),
    field      integer       not null,
    answer     varchar(120000) not null,
    basis      varchar(64)   not null,
    worded_by  varchar(200)  not null,
    worded_at  timestamp(6) with time zone not null,
    primary key (filing, field)
);

-- The receipt as the authority gave it, kept with the evidence.
alter table filing add column receipt_evidence bigint;

-- A task takes reasons of up to 20,000 characters.
alter table filing alter column late_reason set data type varchar(20000);
