-- What the case was known to be when a draft was finished: the letters are written from it, whatever is learnt meanwhile.
create table notice_vocabulary (
    notice bigint not null references notice (id),
    language varchar(35) not null,
    content varchar(1000000) not null,
    primary key (notice, language)
);
