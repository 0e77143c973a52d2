-- The regimes under which something is or was owed in a case, with blanks between: what lists count and filter by is read by one key.
alter table case_outline add column regimes varchar(4000) default '' not null;
update case_outline set regimes = coalesce((select string_agg(distinct o.regime, ' ') from obligation o
    where o.breach = case_outline.breach and o.withdrawn_at is null), '');
