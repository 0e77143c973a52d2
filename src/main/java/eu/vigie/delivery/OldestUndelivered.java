package eu.vigie.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long the oldest letter that nobody took, and that nothing holds back, has been waiting, as a gauge. Letters of an exercise do
 * not count: what a drill refuses them is no failure.
 */
@Component
class OldestUndelivered {

    private final JdbcClient database;
    private final Clock clock;

    OldestUndelivered(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        meters.gauge("vigie.oldest.undelivered.seconds", this, OldestUndelivered::seconds);
    }

    double seconds() {
        return database.sql("select queued_at from delivery where state in ('QUEUED', 'IN_DOUBT', 'TEMPORARY_FAILURE')"
                        + " and capture_only = false" + Holds.NOT_HELD + " order by queued_at fetch first 1 row only")
                .param("now", Sql.at(clock.instant()))
                .query(OffsetDateTime.class)
                .optional()
                .map(since ->
                        Duration.between(since.toInstant(), clock.instant()).toSeconds())
                .orElse(0L);
    }
}
