package eu.vigie.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What processes carry of what their tasks are about, and of which case they are: in one statement, for any number of them. */
@Component
class CarriedValues {

    private static final List<String> NAMES = List.of(
            Variables.NOTICE,
            Variables.FILING,
            Variables.AWARENESS,
            Variables.REGIME_DECISION,
            Variables.REGIME_ANCHOR,
            Variables.REQUEST);

    private static final String SELECT = "select e.id_, e.business_key_, v.execution_id_, v.name_, v.long_, v.text_"
            + " from act_ru_execution e left join act_ru_variable v on v.proc_inst_id_ = e.id_ and v.name_ in (:names)"
            + " where e.id_ in (:instances)";

    private final JdbcClient jdbc;

    CarriedValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of some process instances.
     *
     * @param references the case of each instance
     * @param byScope values by execution: what may begin at any time carries its own, beside what the process as a whole carries
     */
    record Carried(Map<String, String> references, Map<String, Map<String, Object>> byScope) {

        Map<String, Object> of(String execution, String instance) {
            return byScope.getOrDefault(execution, byScope.getOrDefault(instance, Map.of()));
        }

        /** Every value of that name, in any scope. */
        List<Long> all(String name) {
            return byScope.values().stream()
                    .map(scope -> scope.get(name))
                    .filter(Long.class::isInstance)
                    .map(Long.class::cast)
                    .distinct()
                    .toList();
        }
    }

    Carried of(Collection<String> instances) {
        var carried = new Carried(new HashMap<>(), new HashMap<>());
        jdbc.sql(SELECT).param("names", NAMES).param("instances", instances).query(row -> {
            carried.references().put(row.getString(1), row.getString(2));
            var value = value(row.getObject(5), row.getString(6));
            if (value != null)
                carried.byScope()
                        .computeIfAbsent(row.getString(3), scope -> new HashMap<>())
                        .put(row.getString(4), value);
        });
        return carried;
    }

    private static @Nullable Object value(@Nullable Object number, @Nullable String text) {
        return number == null ? text : ((Number) number).longValue();
    }
}
