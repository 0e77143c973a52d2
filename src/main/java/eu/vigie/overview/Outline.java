package eu.vigie.overview;

import eu.vigie.breach.BreachReported;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsChanged;
import eu.vigie.obligation.DutiesReconciled;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down what lists sort and filter by: of a case's facts in the transaction that stores a version of them, of its duties in
 * the one in which they come or go. Which of the two comes first does not matter.
 */
@Component
class Outline {

    /** However many duties a case has, of a few regimes. */
    private static final String REGIMES = "coalesce((select string_agg(distinct o.regime, ' ') from obligation o"
            + " where o.breach = :breach and o.withdrawn_at is null), '')";

    private static final String INSERT = "insert into case_outline (processing_role, cause, persons, breach, regimes)"
            + " values (:role, :cause, :persons, :breach, " + REGIMES + ")";
    private static final String UPDATE =
            "update case_outline set processing_role = :role, cause = :cause, persons = :persons where breach = :breach";

    private final JdbcClient jdbc;
    private final Breaches breaches;

    Outline(JdbcClient jdbc, Breaches breaches) {
        this.jdbc = jdbc;
        this.breaches = breaches;
    }

    @EventListener
    void of(BreachReported reported) {
        write(INSERT, reported.reference());
    }

    @EventListener
    void of(FactsChanged changed) {
        write(UPDATE, changed.reference());
    }

    @EventListener
    void of(DutiesReconciled reconciled) {
        jdbc.sql("update case_outline set regimes = " + REGIMES + " where breach = :breach")
                .param("breach", reconciled.breach())
                .update();
    }

    private void write(String sql, String breach) {
        Facts facts = breaches.get(breach).facts();
        jdbc.sql(sql)
                .param("role", code(facts.role()))
                .param("cause", code(facts.cause()))
                .param("persons", count(facts.persons()))
                .param("breach", breach)
                .update();
    }

    private static @Nullable String code(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private static long count(Facts.@Nullable Persons persons) {
        return persons == null || persons.count() == null ? -1 : persons.count();
    }
}
