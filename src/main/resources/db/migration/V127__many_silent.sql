-- Where a role has hundreds of people, all of them may have been silent: a call that cannot be noted is not made.
alter table rung_call_person alter column stands_in_for set data type varchar(20000);
