package eu.vigie.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on the ledger, whatever became of their letters. */
@Component
public class LedgerRecipients {

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
