-- Steps that nobody has taken, or that one person holds, by legal due time; it does what the engine's own index on the assignee did.
create index act_ru_task_due on ACT_RU_TASK (ASSIGNEE_, DUE_DATE_, FOLLOW_UP_DATE_, ID_);
drop index ACT_IDX_TASK_ASSIGNEE;
-- Alerts that nobody has answered, the newest first.
create index act_ru_task_newest on ACT_RU_TASK (TASK_DEF_KEY_, ASSIGNEE_, CREATE_TIME_ desc, ID_);
-- All open steps by legal due time.
create index act_ru_task_all_due on ACT_RU_TASK (DUE_DATE_, FOLLOW_UP_DATE_, ID_);
