package eu.vigie.delivery;

import java.time.Clock;
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

    boolean paused(String owner) {
        return database.sql("select count(*) from delivery_hold where owner = ?")
                        .param(owner)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
