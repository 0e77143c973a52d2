-- The request by law enforcement for which a hold was placed, which its events tell in place of the reason; none for every other hold.
alter table evidence_hold add column police_request bigint;
update evidence_hold set police_request =
    (select max(one.id) from police_request one where one.evidence_hold = evidence_hold.id);
