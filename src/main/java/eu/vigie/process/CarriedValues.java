package eu.vigie.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
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

    private static final String SELECT =
            "select e.id_, e.business_key_, v.execution_id_ as scope_, v.name_ as value_, v.long_, v.text_"
                    + " from act_ru_execution e left join act_ru_variable v on v.proc_inst_id_ = e.id_ and v.name_ in (:names)"
                    + " where e.id_ in (:instances)";

    private static final String TASK = "select t.id_, t.name_, t.task_def_key_, t.proc_def_id_, t.proc_inst_id_,"
            + " t.execution_id_, t.assignee_, t.create_time_,"
            + " e.business_key_, v.execution_id_ as scope_, v.name_ as value_, v.long_, v.text_"
            + " from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
            + " left join act_ru_variable v on v.proc_inst_id_ = e.id_ and v.name_ in (:names)"
            + " where t.id_ = :task";

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

    /** An open step with what its process carries. */
    record CarriedTask(EngineTask task, Carried carried) {}

    Carried of(Collection<String> instances) {
        var carried = new Carried(new HashMap<>(), new HashMap<>());
        jdbc.sql(SELECT).param("names", NAMES).param("instances", instances).query((RowCallbackHandler)
                row -> add(row, row.getString("id_"), carried));
        return carried;
    }

    Optional<CarriedTask> ofTask(String id) {
        var carried = new Carried(new HashMap<>(), new HashMap<>());
        return jdbc
                .sql(TASK)
                .param("names", NAMES)
                .param("task", id)
                .query((row, number) -> {
                    add(row, row.getString("proc_inst_id_"), carried);
                    return task(row);
                })
                .list()
                .stream()
                .findFirst()
                .map(task -> new CarriedTask(task, carried));
    }

    /** A task of the engine; it keeps local time (see {@code VigieApplication}). */
    static EngineTask task(ResultSet row) throws SQLException {
        return new EngineTask(
                row.getString("id_"),
                row.getString("name_"),
                row.getString("task_def_key_"),
                row.getString("proc_def_id_"),
                row.getString("proc_inst_id_"),
                row.getString("execution_id_"),
                row.getString("assignee_"),
                row.getTimestamp("create_time_").toInstant());
    }

    private static void add(ResultSet row, String instance, Carried carried) throws SQLException {
        carried.references().put(instance, row.getString("business_key_"));
        var value = value(row.getObject("long_"), row.getString("text_"));
        if (value != null)
            carried.byScope()
                    .computeIfAbsent(row.getString("scope_"), scope -> new HashMap<>())
                    .put(row.getString("value_"), value);
    }

    private static @Nullable Object value(@Nullable Object number, @Nullable String text) {
        return number == null ? text : ((Number) number).longValue();
    }
}
