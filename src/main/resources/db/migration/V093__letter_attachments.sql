-- What goes with a letter; kept once with its contents.
alter table letter_content add column attachments integer default 0 not null;

create table letter_attachment (
    content_digest varchar(64) not null references letter_content (digest),
    position       integer     not null,
    name           varchar(200) not null,
    media_type     varchar(100) not null,
    bytes          bytea       not null,
    primary key (content_digest, position)
);
