package eu.vigie.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose letters are held back. */
@Component
class Holds {

    /** Letters that nothing keeps from going; its parameter is {@code now}. */
    static final String NOT_HELD = " and owner not in (select owner from delivery_hold)"
            + " and owner not in (select owner from delivery_delay where until_at > :now)";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holds(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void pause(String owner) {
        if (!paused(owner)) {
            database.sql("insert into delivery_hold (owner, held_since) values (?, ?)")
                    .params(owner, Sql.at(clock.instant()))
                    .update();
        }
    }

    @Transactional
    public void resume(String owner) {
        database.sql("delete from delivery_hold where owner = ?").param(owner).update();
        events.publishEvent(new LettersWaiting());
    }

    /** Nothing of the owner's goes before then, whatever else holds or frees it; ends by itself. */
    @Transactional
    public void holdUntil(String owner, Instant until) {
        int known = database.sql("update delivery_delay set until_at = ? where owner = ?")
                .params(Sql.at(until), owner)
                .update();
        if (known == 0)
            database.sql("insert into delivery_delay (owner, until_at) values (?, ?)")
                    .params(owner, Sql.at(until))
                    .update();
        events.publishEvent(new LettersWaiting());
    }

    @Transactional(readOnly = true)
    public Held of(String owner) {
        return database.sql("select (select count(*) from delivery_hold where owner = :owner) as holds,"
                        + " (select until_at from delivery_delay where owner = :owner and until_at > :now) as until_at")
                .param("owner", owner)
                .param("now", Sql.at(clock.instant()))
                .query((row, number) -> new Held(row.getInt(1) > 0, until(row.getObject(2, OffsetDateTime.class))))
                .single();
    }

    private static @Nullable Instant until(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private boolean paused(String owner) {
        return database.sql("select count(*) from delivery_hold where owner = ?")
                        .param(owner)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
