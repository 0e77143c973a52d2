package eu.vigie.breach;

import static java.time.ZoneOffset.UTC;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every state of a case with the instant from which it was known: what did we know on Friday at 18:00? */
@Component
class CaseVersions {

    private static final String COLUMNS = """
            title, description, occurred_from, occurred_to, discovered_by, systems, outcome, outcome_reason,
            proposed_outcome, proposed_reason, proposed_aware_at, proposed_by, controller_aware_at,
            processor_aware_at, controller_aware_stated, processor_aware_stated, facts_version, responding_since,
            closing_summary, closing_proposed_by, closed_at""";

    private static final String AS_KNOWN = """
            select c.reference, c.detected_at, c.exercise, c.speed, c.reported_by, c.reported_at, f.document, v.* from breach_version v
            join breach_case c on c.reference = v.breach
            join breach_facts f on f.breach = v.breach and f.version = v.facts_version
            where v.id = (select max(id) from breach_version where breach = :breach and recorded_at <= :at)
            """;

    private final JdbcClient database;
    private final Clock clock;

    CaseVersions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps the case as it is now. */
    void remember(String reference) {
        database.sql("insert into breach_version (breach, recorded_at, " + COLUMNS + ") select reference, :now, "
                        + COLUMNS + " from breach_case where reference = :reference")
                .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(UTC))
                .param("reference", reference)
                .update();
    }

    /** The case as it was known then; the field is named where that is to come, before the report or not kept. */
    Breach asKnown(Breach now, String field, Instant at) {
        if (at.isAfter(clock.instant())) throw new InvalidInput(Fault.of(field, "in-the-future"));
        if (at.isBefore(now.reportedAt())) throw new InvalidInput(Fault.of(field, "before-the-report"));
        return database.sql(AS_KNOWN)
                .param("breach", now.reference())
                .param("at", at.atOffset(UTC))
                .query(CaseRow::read)
                .optional()
                .map(CaseRow::breach)
                .orElseThrow(() -> new InvalidInput(Fault.of(field, "not-kept-yet")));
    }
}
