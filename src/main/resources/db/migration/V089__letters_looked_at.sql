-- Messages of the ladder that went by letter, and when to look whether a mail server has taken it: the letter of one that still
-- waits is written again. A message that was looked at has no row.
create table letter_to_look_at (
    message bigint primary key,
    look_at timestamp(6) with time zone not null
);
create index letter_to_look_at_when on letter_to_look_at (look_at);
