-- A drill of a closed case repeats nobody's words: they may name people, and it is kept when the case is erased (GDPR Art. 5(1)(e)).
update breach_case set description = '–', title = (
        select concat('Drill: ', min(substring(d.scenario from 6))) from drill d where d.breach = breach_case.reference)
    where exercise = true and reference in (select d.breach from drill d where d.scenario like 'case:%');
