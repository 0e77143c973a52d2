-- When an administrator resumed it last: what had waited until then is tried for as long as what is new.
alter table subscription add column resumed_at timestamp(6) with time zone;
