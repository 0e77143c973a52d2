-- A mail that became a contact keeps the group of its signal: what is decided about that later holds for it too.
update incoming_mail set signal_group = (select s.signal_group from signal s where s.id = incoming_mail.signal)
    where signal is not null and signal_group is null;
-- From now on only attempts count that nobody ended, neither well nor in trouble.
update incoming_mail set attempts = 0 where next_attempt_at is not null;
-- Files of a report that was in a case when it came were never due.
update report_file set next_attempt_at = current_timestamp
    where evidence is null and next_attempt_at is null
    and signal in (select s.id from signal s where s.breach is not null);
