-- What the rules said when a decision was taken, as it was then: the assessment and the facts as JSON, and the digest of the tables.
alter table assessment_decision add column rules_digest varchar(64);
alter table assessment_decision add column snapshot varchar(200000);
