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

    private static final String PENDING = """
            select job.ID_, job.DUEDATE_, job.RETRIES_, job.PROCESS_DEF_ID_, definition.ACT_ID_, instance.BUSINESS_KEY_
            from ACT_RU_JOB job
            join ACT_RU_JOBDEF definition on definition.ID_ = job.JOB_DEF_ID_
            left join ACT_RU_EXECUTION instance on instance.ID_ = job.PROCESS_INSTANCE_ID_
            where job.TYPE_ = 'timer' and job.DUEDATE_ <= :until
            and (job.DUEDATE_ > :at or (job.DUEDATE_ = :at and job.ID_ > :id))
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
    public Lag lag() {
        return new Lag(Math.round(lag.seconds()), lag.inTime());
    }

    private static Timer timer(ResultSet row, Instant now) throws SQLException {
        var due = row.getTimestamp("DUEDATE_").toInstant();
        return new Timer(
                row.getString("ID_"),
                row.getString("BUSINESS_KEY_"),
                Processes.ofDefinition(row.getString("PROCESS_DEF_ID_")),
                row.getString("ACT_ID_"),
                due,
                Math.max(0, Duration.between(due, now).toSeconds()),
                row.getInt("RETRIES_"));
    }
}
