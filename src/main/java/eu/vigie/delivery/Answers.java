package eu.vigie.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the mail server's answers onto the ledger, fresh from the wire or from a notebook. */
@Component
class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Outbox outbox;
    private final Records records;

    Answers(Outbox outbox, Records records) {
        this.outbox = outbox;
        this.records = records;
    }

    /** Records the batch, or what can be recorded of it; false when a row stays in doubt. */
    boolean record(Map<Parcel, Reply> replies) {
        try {
            records.record(replies);
            return true;
        } catch (RuntimeException trouble) {
            // One owner's trouble must not put the others' letters in doubt.
            LOG.warn("A batch could not be recorded at once; recording row by row", trouble);
            return replies.entrySet().stream()
                    .map(each -> recordAlone(each.getKey(), each.getValue()))
                    .reduce(true, Boolean::logicalAnd);
        }
    }

    private boolean recordAlone(Parcel parcel, Reply reply) {
        try {
            records.record(Map.of(parcel, reply));
            return true;
        } catch (RuntimeException trouble) {
            LOG.warn("Row {} stays in doubt; it is sent again with the same Message-ID", parcel.id(), trouble);
            return false;
        }
    }

    /** Records what was heard and not recorded yet, and empties the notebook; a ledger that does not answer leaves it as it is. */
    void record(Notebook notebook) {
        if (notebook.isEmpty()) {
            return;
        }
        record(unrecorded(notebook));
        notebook.clear();
    }

    /** A row that was recorded, or claimed again since, is passed over. */
    private Map<Parcel, Reply> unrecorded(Notebook notebook) {
        Map<Long, Notebook.Heard> heard = new LinkedHashMap<>();
        read(notebook).forEach(each -> heard.put(each.row(), each));
        Map<Parcel, Reply> replies = new LinkedHashMap<>();
        outbox.inDoubt(List.copyOf(heard.keySet())).forEach(parcel -> {
            Notebook.Heard each = heard.get(parcel.id());
            if (each != null && each.attempts() == parcel.attempts()) {
                replies.put(parcel, each.reply());
            }
        });
        return replies;
    }

    private static List<Notebook.Heard> read(Notebook notebook) {
        try {
            return notebook.read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
