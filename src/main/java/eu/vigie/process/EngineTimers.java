package eu.vigie.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the engine's tables: its own query counts its way to a page, and cannot start after a place. One query a page. */
@Component
class EngineTimers implements Timers {

    /** The page first, by the index over due times; what belongs to its rows is looked up after. */
    private static final String PENDING = """
            select job.ID_, job.DUEDATE_, job.RETRIES_, job.PROCESS_DEF_ID_, definition.ACT_ID_, instance.BUSINESS_KEY_,
            clock.TEXT_ as CLOCK
            from (select * from ACT_RU_JOB where TYPE_ = 'timer' and DUEDATE_ <= :until
            and (DUEDATE_ > :at or (DUEDATE_ = :at and ID_ > :id))
            order by DUEDATE_, ID_ limit :most) job
            join ACT_RU_JOBDEF definition on definition.ID_ = job.JOB_DEF_ID_
            left join ACT_RU_EXECUTION instance on instance.ID_ = job.PROCESS_INSTANCE_ID_
            left join ACT_RU_VARIABLE clock on clock.PROC_INST_ID_ = job.PROCESS_INSTANCE_ID_ and clock.NAME_ = 'clock'
            order by job.DUEDATE_, job.ID_""";

    /** From the instances of the case, which are few, to their jobs. */
    private static final String OF_CASE = """
            select job.ID_, job.DUEDATE_, job.RETRIES_, job.PROCESS_DEF_ID_, definition.ACT_ID_, instance.BUSINESS_KEY_,
            clock.TEXT_ as CLOCK
            from ACT_RU_EXECUTION instance
            join ACT_RU_JOB job on job.PROCESS_INSTANCE_ID_ = instance.ID_ and job.TYPE_ = 'timer'
            join ACT_RU_JOBDEF definition on definition.ID_ = job.JOB_DEF_ID_
            left join ACT_RU_VARIABLE clock on clock.PROC_INST_ID_ = instance.ID_ and clock.NAME_ = 'clock'
            where instance.BUSINESS_KEY_ = :breach and instance.PARENT_ID_ is null
            order by job.DUEDATE_, job.ID_ limit :most""";

    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final TimerLag lag;
    private final Clock clock;

    EngineTimers(JdbcClient jdbc, TimerLag lag, Clock clock) {
        this.jdbc = jdbc;
        this.lag = lag;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Timer> pending(@Nullable Place after, boolean late, int limit) {
        var now = clock.instant();
        return jdbc.sql(PENDING)
                .param("until", Timestamp.from(late ? now : FOREVER))
                .param("at", Timestamp.from(after == null ? Instant.EPOCH : after.dueAt()))
                .param("id", after == null ? "" : after.id())
                .param("most", limit)
                .query((row, number) -> timer(row, now))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Timer> of(String breach, int limit) {
        var now = clock.instant();
        return jdbc.sql(OF_CASE)
                .param("breach", breach)
                .param("most", limit)
                .query((row, number) -> timer(row, now))
                .list();
    }

    @Override
    public Lag lag() {
        return new Lag(Math.round(lag.seconds()), lag.inTime());
    }

    private static @Nullable String duty(@Nullable String clock) {
        return clock == null ? null : SharedClock.read(clock).duty().code();
    }

    private static Timer timer(ResultSet row, Instant now) throws SQLException {
        var due = row.getTimestamp("DUEDATE_").toInstant();
        return new Timer(
                row.getString("ID_"),
                row.getString("BUSINESS_KEY_"),
                Processes.ofDefinition(row.getString("PROCESS_DEF_ID_")),
                row.getString("ACT_ID_"),
                duty(row.getString("CLOCK")),
                due,
                Math.max(0, Duration.between(due, now).toSeconds()),
                row.getInt("RETRIES_"));
    }
}
