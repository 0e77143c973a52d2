-- Who is on the list of persons only since a wave went to it (GDPR Art. 34(1)): how many mailboxes no wave that stands was written to,
-- and since when the duty had been met before. No row where there is nobody. It names a person, the last before the page of the list
-- on which the first of them is: personal data, as in the list itself, and erased with it.
create table persons_untold (
    breach varchar(20) primary key,
    mailboxes bigint not null,
    reached varchar(200) not null,
    met_at timestamp(6) with time zone
);
