package eu.vigie.overview;

import static java.time.ZoneOffset.UTC;

import eu.vigie.breach.StateCondition;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** A filter in SQL. */
final class Conditions {

    /** No other clock of the case ends earlier: of the duties of a case one answers for it. */
    static final String LEADING = " and not exists (select 1 from obligation p where p.breach = o.breach"
            + " and p.open_limit_at <= o.open_limit_at and (p.open_limit_at < o.open_limit_at or p.id < o.id))";

    /** The cases of which a person holds a step. */
    static final String HELD = "select distinct e.business_key_ from act_ru_task t join act_ru_execution e"
            + " on e.id_ = t.proc_inst_id_ where t.assignee_ = :owner%s";

    private final Map<String, Object> parameters;
    private final StringBuilder sql = new StringBuilder();

    Conditions(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    /** What the filter asks of a case {@code c}, its clocks aside; each condition begins with {@code and}. */
    String ofCase(CaseFilter filter) {
        if (filter.state() != null) and(StateCondition.of(filter.state()));
        if (filter.role() != null) role(filter.role().name().toLowerCase(Locale.ROOT));
        if (filter.regime() != null) regime(filter.regime());
        if (filter.owner() != null) and("c.reference in (" + HELD.formatted("") + ")", "owner", filter.owner());
        if (filter.reporter() != null) and("c.reported_by = :reporter", "reporter", filter.reporter());
        if (!filter.text().isBlank()) text(filter.text().strip().toLowerCase(Locale.ROOT));
        return sql.toString();
    }

    /** The same, with what it asks of the clocks. */
    String ofCaseAndClocks(CaseFilter filter, Instant now) {
        ofCase(filter);
        if (filter.within() != null) {
            and("exists (select 1 from obligation d where d.breach = c.reference and d.open_limit_at <= :until)");
            parameters.put("until", filter.within().until(now).atOffset(UTC));
        }
        return sql.toString();
    }

    /**
     * Asked of all cases first: where there is none, nobody looks at each. The first row in the order of an index, and not
     * whether there is one: for that, a planner that does not know the value reads every row.
     */
    private void role(String role) {
        and("(select f.breach from case_outline f where f.processing_role = :role"
                + " order by f.processing_role, f.breach fetch first 1 row only) is not null");
        and(
                "exists (select 1 from case_outline l where l.breach = c.reference and l.processing_role = :role)",
                "role",
                role);
    }

    private void regime(String regime) {
        and("(select f.id from obligation f where f.regime = :regime"
                + " order by f.regime, f.open_limit_at, f.id fetch first 1 row only) is not null");
        and(
                "exists (select 1 from obligation r where r.breach = c.reference and r.regime = :regime and r.withdrawn_at is null)",
                "regime",
                regime);
    }

    private void text(String text) {
        and(
                "(lower(c.title) like :text escape '!' or c.reference like :text escape '!')",
                "text",
                "%" + text.replaceAll("([!%_])", "!$1") + "%");
    }

    private void and(String condition, String name, Object value) {
        and(condition);
        parameters.put(name, value);
    }

    private void and(String condition) {
        sql.append(" and ").append(condition);
    }
}
