-- Each minute the places that wait for a timer are compared with the timers that live: without it every running step is read.
create index act_ru_execution_place on ACT_RU_EXECUTION (ACT_ID_);
