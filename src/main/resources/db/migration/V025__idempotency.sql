create table remembered_answer (
    actor varchar(80) not null,
    request_key varchar(200) not null,
    request_digest varchar(64) not null,
    status integer,
    location varchar(500),
    etag varchar(200),
    body varchar(1000000),
    asked_at timestamp(6) with time zone not null,
    primary key (actor, request_key)
);
create index remembered_answer_by_age on remembered_answer (asked_at);
