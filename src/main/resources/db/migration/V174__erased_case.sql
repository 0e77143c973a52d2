-- Since its erasure by rule was approved nothing is written to the case any more.
alter table breach_case add column erasing_since timestamp(6) with time zone;
create index breach_case_kept on breach_case (exercise, erasing_since, closed_at, reference);
