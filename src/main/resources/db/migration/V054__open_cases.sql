-- The open ones newest first, however many are closed: both columns are null in what is asked for.
create index breach_case_open on breach_case (closed_at, reference_year desc, reference_number desc);
create index breach_case_reported on breach_case (closed_at, responding_since, reference_year desc, reference_number desc);
