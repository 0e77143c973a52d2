package eu.vigie.process;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what waits for a timer that is not in the engine's table, or that the engine has given up, and has not rung. */
@Repository
class TimersGone {

    private static final String GONE = " from ACT_RU_EXECUTION e"
            + " join ACT_RU_EXECUTION i on i.ID_ = e.PROC_INST_ID_"
            + " where e.ACT_ID_ = :step"
            + " and not exists (select 1 from ACT_RU_JOB j where j.EXECUTION_ID_ = e.ID_ and j.TYPE_ = 'timer'"
            + " and j.RETRIES_ > 0)";

    private static final String RANG = " and not exists (select 1 from ACT_HI_ACTINST h"
            + " where h.PROC_INST_ID_ = e.PROC_INST_ID_ and h.ACT_ID_ = :timer)";

    private final JdbcClient jdbc;

    TimersGone(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One place of a process that waits in vain. */
    record Gone(TimedWait awaited, String instance, String execution) {}

    /**
     * Whether fewer timers live than places wait for one: two counts of one instant, an order cheaper than comparing them one by
     * one. True wherever a place may rightly have none. Blind to a timer that is gone while another lives without its place.
     */
    boolean suspected(TimedWait wait) {
        if (wait != TimedWait.NEXT_RUNG) return true;
        return jdbc.sql("select (select count(*) from ACT_RU_EXECUTION where ACT_ID_ = :step)"
                                + " - (select count(*) from ACT_RU_JOB where HANDLER_CFG_ = :timer and TYPE_ = 'timer'"
                                + " and RETRIES_ > 0)")
                        .param("step", wait.step())
                        .param("timer", wait.timer())
                        .query(Long.class)
                        .single()
                != 0;
    }

    /** The cases that wait for one in vain. */
    List<String> cases(TimedWait wait) {
        return query("select distinct i.BUSINESS_KEY_" + from(wait), wait)
                .query(String.class)
                .list();
    }

    /** Those of a case, held against completion until the present transaction ends. */
    List<Gone> held(String breach) {
        var found = new ArrayList<Gone>();
        for (var wait : TimedWait.values()) {
            query("select e.PROC_INST_ID_, e.ID_" + from(wait) + " and i.BUSINESS_KEY_ = :breach", wait)
                    .param("breach", breach)
                    .query((row, number) -> new Gone(wait, row.getString(1), row.getString(2)))
                    .list()
                    .stream()
                    .filter(this::hold)
                    .forEach(found::add);
        }
        return found;
    }

    private boolean hold(Gone gone) {
        return jdbc.sql("select ID_ from ACT_RU_EXECUTION where ID_ = :execution for update")
                .param("execution", gone.execution())
                .query(String.class)
                .optional()
                .isPresent();
    }

    private JdbcClient.StatementSpec query(String sql, TimedWait wait) {
        var query = jdbc.sql(sql).param("step", wait.step());
        return wait == TimedWait.ALERT ? query.param("timer", wait.timer()) : query;
    }

    private static String from(TimedWait wait) {
        return wait == TimedWait.ALERT ? GONE + RANG : GONE;
    }
}
