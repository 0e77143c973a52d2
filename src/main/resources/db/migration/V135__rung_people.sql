-- A house of hundreds has more to call at once than four thousand characters name: the rung must not fail for that.
alter table rung alter column people set data type varchar(1000000);
