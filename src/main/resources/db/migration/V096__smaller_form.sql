-- Filings on a smaller form, and the duty that each tells; a filing without a row here is on the authority's form. On its own, and
-- without a foreign key, since the table of filings comes with a later number.
create table smaller_form (
    filing      bigint      not null primary key,
    form        varchar(40) not null,
    obligation  bigint      not null
);
create index smaller_form_by_obligation on smaller_form (obligation, filing);
