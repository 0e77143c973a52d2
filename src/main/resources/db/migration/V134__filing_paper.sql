-- What was filed, on paper as it was printed when its receipt was recorded; the same bytes ever after.
create table filing_paper (
    filing     bigint      not null references filing (id),
    language   varchar(2)  not null,
    sha256     varchar(64) not null,
    printed_at timestamp(6) with time zone not null,
    pdf        bytea       not null,
    primary key (filing, language)
);
