-- What a person has typed into a form and not yet sent, one row for each sheet: each opening of a form is one.
create table form_draft (
    person_id bigint not null references person (id) on delete cascade,
    sheet varchar(60) not null,
    form varchar(300) not null,
    typed varchar(300000) not null,
    kept_at timestamp(6) with time zone not null,
    primary key (person_id, sheet)
);
create index form_draft_by_form on form_draft (form, kept_at);
create index form_draft_by_age on form_draft (kept_at);
