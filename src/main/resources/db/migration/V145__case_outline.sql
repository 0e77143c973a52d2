-- What lists sort and filter by of a case's latest facts, which are kept as a document; rewritten with every version of them.
create table case_outline (
    breach varchar(20) primary key references breach_case (reference),
    -- null while the role is not known
    processing_role varchar(40),
    cause varchar(40),
    -- how many people; -1 while nobody knows
    persons bigint not null
);
create index case_outline_role on case_outline (processing_role, breach);
create index case_outline_persons on case_outline (persons desc, breach desc);

create index breach_case_newest on breach_case (reference_year desc, reference_number desc);
create index breach_case_detected on breach_case (detected_at desc, reference_year desc, reference_number desc);
-- which duty of a case is next
create index obligation_next on obligation (breach, open_limit_at, id);
create index obligation_regime on obligation (regime, open_limit_at, id);
-- whose clock has not started
create index obligation_unstarted on obligation (anchor_at, id);
-- what nobody has decided
create index obligation_undecided on obligation (decided_required, presumed_required, open_limit_at, id);
