package eu.vigie.breach;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case that is erased by rule: nothing is written to it any more, and what is left is its reference, dates, codes and counts.
 * Whether it may be erased is asked elsewhere.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseErasure {

    /** As long as a title may be. */
    private static final int TITLE = 200;

    private static final String BLANK = """
            update breach_case set title = :said, description = '–', outcome_reason = null, proposed_outcome = null,
                proposed_reason = null, proposed_aware_at = null, proposed_by = null, reported_by = '–',
                closing_summary = :said, closing_proposed_by = null where reference = :reference
            """;

    private final CaseRows rows;
    private final JdbcClient database;

    CaseErasure(CaseRows rows, JdbcClient database) {
        this.rows = rows;
        this.database = database;
    }

    /** From here on whoever would change the case is refused. Refuses one that is open. */
    public void begin(String reference, Instant now) {
        Breach breach = rows.lock(reference).breach();
        if (breach.state() != BreachState.CLOSED) throw new CaseConflict("case-not-closed", reference);
        database.sql("update breach_case set erasing_since = ? where reference = ?")
                .params(now.atOffset(UTC), reference)
                .update();
    }

    /** Nobody's words stay; {@code said} stands in the place of the title. Earlier versions of the facts go. */
    public void blank(String reference, String said) {
        Breach breach = rows.get(reference).breach();
        database.sql(BLANK)
                .param("said", said.length() <= TITLE ? said : said.substring(0, TITLE - 1) + "…")
                .param("reference", reference)
                .update();
        database.sql("delete from breach_facts where breach = ? and version < ?")
                .params(reference, breach.factsVersion())
                .update();
        database.sql("update breach_facts set document = ?, changed_by = '–', source_note = null where breach = ?")
                .params(FactsText.withoutWords(breach.facts()), reference)
                .update();
    }

    /** Refuses a case whose erasure was approved; one that does not exist is nobody's. */
    @Transactional(readOnly = true)
    public void refuseErased(String reference) {
        if (erased(reference)) throw new CaseConflict("case-erased", reference);
    }

    /** Whether its erasure was approved: what it was once can no longer be shown. */
    @Transactional(readOnly = true)
    public boolean erased(String reference) {
        return database.sql("select count(*) from breach_case where reference = ? and erasing_since is not null")
                        .param(reference)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
