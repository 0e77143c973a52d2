package eu.vigie.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on the ledger what came back, once however often the same notification is read. */
@Component
class ReturnedLetters {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedLetters.class);

    private final JdbcClient database;
    private final Corrections corrections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnedLetters(JdbcClient database, Corrections corrections, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.corrections = corrections;
        this.events = events;
        this.clock = clock;
    }

    private record Row(String owner, DeliveryState state) {}

    /** What was made of it; a letter that was tried again or told otherwise since is left as it is. */
    @Transactional
    public Returned.Meaning record(Returned returned) {
        if (returned.row().isEmpty()) {
            return returned.meaning();
        }
        long id = returned.row().getAsLong();
        List<Row> rows = database.sql("select owner, state from delivery where id = ?")
                .param(id)
                .query((row, number) -> new Row(
                        row.getString(1), DeliveryState.valueOf(row.getString(2).toUpperCase(Locale.ROOT))))
                .list();
        if (rows.isEmpty()) {
            return Returned.Meaning.UNREAD;
        }
        Row row = rows.get(0);
        boolean taken = row.state() == DeliveryState.ACCEPTED || row.state() == DeliveryState.IN_DOUBT;
        switch (returned.meaning()) {
            case FAILED -> {
                if (taken || row.state() == DeliveryState.DELIVERED) fail(row.owner(), id, returned.words());
            }
            case DELIVERED -> {
                if (taken) corrections.delivered(row.owner(), id, returned.words());
            }
            default -> LOG.debug("Row {}: nothing to record", id);
        }
        return returned.meaning();
    }

    private void fail(String owner, long id, String words) {
        corrections.bounced(owner, id, words);
        events.publishEvent(new LetterReturned(owner, id, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
