-- Who switched the keyboard's shortcuts off, and who on again; who never chose has no row.
create table shortcut_choice (
    person_id bigint primary key references person (id) on delete cascade,
    shortcuts boolean not null
);
