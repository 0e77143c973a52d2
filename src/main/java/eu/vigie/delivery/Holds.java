package eu.vigie.delivery;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose letters are held back. */
@Component
class Holds {

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

    boolean paused(String owner) {
        return database.sql("select count(*) from delivery_hold where owner = ?")
                        .param(owner)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
