-- One row, locked by whoever reports: numbers without a gap, a year at a time.
create table breach_counter (
    calendar_year integer primary key,
    last_number integer not null
);
insert into breach_counter (calendar_year, last_number) values (0, 0);

-- The case. Its state is read from closed_at and responding_since, its facts from the latest version.
create table breach_case (
    reference varchar(20) primary key,
    reference_year integer not null,
    reference_number integer not null,
    title varchar(200) not null,
    description varchar(20000) not null,
    detected_at timestamp(6) with time zone not null,
    occurred_from timestamp(6) with time zone,
    occurred_to timestamp(6) with time zone,
    discovered_by varchar(40),
    systems varchar(1000000) not null,
    outcome varchar(40),
    outcome_reason varchar(20000),
    proposed_outcome varchar(40),
    proposed_reason varchar(20000),
    proposed_aware_at timestamp(6) with time zone,
    proposed_by varchar(400),
    speed integer not null,
    controller_aware_at timestamp(6) with time zone not null,
    processor_aware_at timestamp(6) with time zone not null,
    controller_aware_stated boolean not null,
    processor_aware_stated boolean not null,
    facts_version bigint not null,
    reported_by varchar(400) not null,
    reported_at timestamp(6) with time zone not null,
    responding_since timestamp(6) with time zone,
    closing_summary varchar(20000),
    closing_proposed_by varchar(400),
    closed_at timestamp(6) with time zone,
    constraint breach_case_once unique (reference_year, reference_number)
);
create index breach_case_reported_by on breach_case (reported_by, reference_year, reference_number);

-- Every version of the facts, as the contract writes them; never changed.
create table breach_facts (
    breach varchar(20) not null references breach_case (reference),
    version bigint not null,
    document varchar(1000000) not null,
    changed_by varchar(400) not null,
    changed_at timestamp(6) with time zone not null,
    primary key (breach, version)
);

-- Every awareness that was stated. One that waits for a second person has neither approval nor refusal.
create table breach_awareness (
    breach varchar(20) not null references breach_case (reference),
    version bigint not null,
    aware_role varchar(20) not null,
    aware_at timestamp(6) with time zone not null,
    reason varchar(20000) not null,
    waits boolean not null,
    stated_by varchar(400) not null,
    stated_at timestamp(6) with time zone not null,
    approved boolean,
    decided_by varchar(400),
    decided_at timestamp(6) with time zone,
    primary key (breach, version)
);
