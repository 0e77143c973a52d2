-- What a report says may be corrected: its words have versions as well. What stood before was never otherwise.
alter table breach_version add column title varchar(200);
alter table breach_version add column description varchar(20000);
alter table breach_version add column occurred_from timestamp(6) with time zone;
alter table breach_version add column occurred_to timestamp(6) with time zone;
alter table breach_version add column discovered_by varchar(40);
alter table breach_version add column systems varchar(1000000);

update breach_version v set
    title = (select c.title from breach_case c where c.reference = v.breach),
    description = (select c.description from breach_case c where c.reference = v.breach),
    occurred_from = (select c.occurred_from from breach_case c where c.reference = v.breach),
    occurred_to = (select c.occurred_to from breach_case c where c.reference = v.breach),
    discovered_by = (select c.discovered_by from breach_case c where c.reference = v.breach),
    systems = (select c.systems from breach_case c where c.reference = v.breach);
