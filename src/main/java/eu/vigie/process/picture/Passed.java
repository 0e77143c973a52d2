package eu.vigie.process.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine remembers of the way of a case, through the processes it called too: in one statement. */
@Component
class Passed {

    /** The clocks of the duties are processes of their own and no part of the way. */
    private static final String OF_CASE = """
            select a.PROC_DEF_KEY_, a.PROC_DEF_ID_, a.PROC_INST_ID_, a.ACT_ID_, a.ACT_TYPE_, a.TASK_ID_,
            a.CALL_PROC_INST_ID_, a.START_TIME_, a.END_TIME_, a.ACT_INST_STATE_
            from ACT_HI_PROCINST p join ACT_HI_ACTINST a on a.PROC_INST_ID_ = p.PROC_INST_ID_
            where p.BUSINESS_KEY_ = ? and p.PROC_DEF_KEY_ <> 'deadline-clock'
            order by a.START_TIME_, a.SEQUENCE_COUNTER_""";

    /** The engine's mark of an activity that was cancelled. */
    private static final int CANCELLED = 2;

    private final JdbcClient jdbc;

    Passed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Once on an element.
     *
     * @param called the process instance behind it, for a call
     */
    record Stop(
            String process,
            String definition,
            String instance,
            String element,
            String type,
            @Nullable String task,
            @Nullable String called,
            Instant from,
            @Nullable Instant until,
            boolean dropped) {}

    /** Of all runs of the case, oldest first. */
    List<Stop> of(String breach) {
        return jdbc.sql(OF_CASE).param(breach).query((row, number) -> stop(row)).list();
    }

    private static Stop stop(ResultSet row) throws SQLException {
        return new Stop(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                instant(row.getTimestamp(9)),
                row.getInt(10) == CANCELLED);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
