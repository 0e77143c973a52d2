package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which tasks an inbox shows, sorted by legal due time: walks along indexes. The engine's own query sorts every open task to find
 * the first.
 */
@Component
class InboxQuery {

    private static final String OPEN = "select t.* from act_ru_task t where t.suspension_state_ = 1";
    private static final String OF_CASES =
            " and t.proc_inst_id_ in (select e.id_ from act_ru_execution e where e.business_key_ in (:cases))";
    private static final String BEHIND = " and t.due_date_ >= :due and (t.due_date_ > :due or t.follow_up_date_ > :plan"
            + " or (t.follow_up_date_ = :plan and t.id_ > :id))";
    private static final String BY_DUE = "t.due_date_, t.follow_up_date_, t.id_";

    private final TaskService tasks;
    private final HistoryService history;
    private final JdbcClient jdbc;

    InboxQuery(TaskService tasks, HistoryService history, JdbcClient jdbc) {
        this.tasks = tasks;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** The first tasks behind the one seen last; that one may be completed by now. */
    List<EngineTask> page(TaskInbox.Filter filter, Actor actor, @Nullable String after, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("most", limit));
        var sql = OPEN + whose(filter, actor, parameters);
        if (filter.breach() != null) {
            sql += OF_CASES;
            parameters.put("cases", List.of(filter.breach()));
        }
        if (after != null) sql += behind(InboxPlace.of(after, tasks, history), parameters);
        return read(sql + order(filter) + " fetch first :most rows only", parameters);
    }

    /** All of these cases. */
    List<EngineTask> ofCases(Collection<String> cases) {
        if (cases.isEmpty()) return List.of();
        return read(OPEN + OF_CASES + " order by " + BY_DUE, Map.of("cases", Set.copyOf(cases)));
    }

    private static String whose(TaskInbox.Filter filter, Actor actor, Map<String, Object> parameters) {
        if (filter.mine()) {
            parameters.put("person", actor.name());
            return DeskQuery.MINE;
        }
        if (!filter.candidate()) return "";
        if (actor.roles().contains(Role.ADMIN)) return DeskQuery.OFFERED;
        parameters.put("roles", DeskQuery.roles(actor));
        return DeskQuery.OFFERED + DeskQuery.TO_ROLES;
    }

    private static String behind(InboxPlace seen, Map<String, Object> parameters) {
        parameters.put("due", new Timestamp(seen.due().getTime()));
        parameters.put("plan", new Timestamp(seen.plan().getTime()));
        parameters.put("id", seen.id());
        return BEHIND;
    }

    /** Where all have the same assignee, or none, by that first: it changes nothing, and an index gives the first ones. */
    private static String order(TaskInbox.Filter filter) {
        return filter.mine() || filter.candidate() ? DeskQuery.NEXT : " order by " + BY_DUE;
    }

    private List<EngineTask> read(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> CarriedValues.task(row))
                .list();
    }
}
