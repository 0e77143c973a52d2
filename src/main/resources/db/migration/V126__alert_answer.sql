-- When the deputies are alerted unless the seniors have answered; null once nobody is waited for.
alter table alert add column answer_by timestamp(6) with time zone;
update alert set answer_by = alerted_at + interval '30' minute where audience = 'seniors' and not exists
    (select 1 from alert settled where settled.breach = alert.breach and settled.audience in ('deputies', 'answered'));
create index alert_answer on alert (answer_by, breach);
