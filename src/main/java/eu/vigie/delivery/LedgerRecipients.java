package eu.vigie.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on the ledger, whatever became of their letters. */
@Component
public class LedgerRecipients {

    /**
     * When the row had its end. The instant at which the letter was taken goes where a later report, or its reader, changes the row; the
     * dialogue in which it was taken began a moment before.
     */
    private static final String ENDED =
            "case state when 'OTHER_CHANNEL' then told_at when 'DELIVERED' then coalesce(claimed_at, updated_at)"
                    + " else updated_at end";

    private static final List<String> REACHED = Stream.of(DeliveryState.values())
            .filter(DeliveryState::reached)
            .map(DeliveryState::name)
            .toList();

    private final JdbcClient database;

    LedgerRecipients(JdbcClient database) {
        this.database = database;
    }

    /** To whom letters of these owners were written, each once however many mailboxes they have. */
    @Transactional(readOnly = true)
    public Set<String> of(Collection<String> owners) {
        return owners.isEmpty()
                ? Set.of()
                : database.sql("select distinct recipient from delivery where owner in (:owners)")
                        .param("owners", owners)
                        .query(String.class)
                        .set();
    }

    /** Whom a letter of these owners reached, at one mailbox at least, and when that first was. */
    @Transactional(readOnly = true)
    public Map<String, Instant> reached(Collection<String> owners) {
        Map<String, Instant> found = new HashMap<>();
        if (owners.isEmpty()) return found;
        database.sql("select recipient, min(" + ENDED + ") as reached_at from delivery"
                        + " where owner in (:owners) and state in (:reached) group by recipient")
                .param("owners", owners)
                .param("reached", REACHED)
                .query(row -> {
                    found.put(row.getString("recipient"), Sql.instant(row, "reached_at"));
                });
        return found;
    }

    /** When the last letter of these owners had its end, whatever it was; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> settled(Collection<String> owners) {
        if (owners.isEmpty()) return Optional.empty();
        return database.sql("select max(" + ENDED + ") as settled_at from delivery where owner in (:owners)"
                        + " having count(*) > 0")
                .param("owners", owners)
                .query((row, number) -> Sql.instant(row, "settled_at"))
                .optional();
    }

    /**
     * To which address the owner's letter to each of these recipients goes; whoever has none is left out. Each is looked up by the
     * index: for a list of a thousand a database would read all of a great ledger, if it was a short one when it planned that.
     */
    @Transactional(readOnly = true)
    public Map<String, String> addresses(String owner, Collection<String> recipients) {
        Map<String, String> found = new HashMap<>();
        if (recipients.isEmpty()) return found;
        List<Object> values = new ArrayList<>(List.of(owner));
        values.addAll(recipients);
        String each = String.join(", ", Collections.nCopies(recipients.size(), "(cast(? as varchar(200)))"));
        database.sql(
                        "select r.recipient, (select d.address from delivery d where d.owner = ? and d.recipient = r.recipient"
                                + " order by d.owner, d.recipient fetch first 1 row only) from (values " + each
                                + ") r (recipient)")
                .params(values)
                .query(row -> {
                    String address = row.getString(2);
                    if (address != null) found.put(row.getString(1), address);
                });
        return found;
    }
}
