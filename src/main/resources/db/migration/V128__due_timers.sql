-- The engine asks twice a second which timers are due, an operator which come next: without it both read every timer.
create index act_ru_job_due on ACT_RU_JOB (DUEDATE_, ID_);
