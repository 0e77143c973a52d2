-- The decision tables themselves, by the digest of their version: an assessment can be made again by the rules of its day.
create table assessment_table (
    digest varchar(64) not null,
    name varchar(60) not null,
    content varchar(1000000) not null,
    primary key (digest, name)
);
