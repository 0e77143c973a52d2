-- An exercise says so itself, and not only by its speed: one at the speed of the law is an exercise too. Real cases have no other speed.
alter table breach_case add column exercise boolean default false not null;
update breach_case set exercise = true where speed > 1;
alter table breach_case add constraint breach_case_real_time check (exercise = true or speed = 1);
create index breach_case_exercises on breach_case (exercise, closed_at, reference_year, reference_number);
