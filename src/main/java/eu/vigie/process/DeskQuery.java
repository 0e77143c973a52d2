package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands on a person's desk, in one statement: the engine would be asked four times for the same table. */
@Component
class DeskQuery {

    /** The parts of a desk as {@link TaskInbox.Desk} has them. */
    record Found(
            List<EngineTask> alerts, List<EngineTask> mine, List<EngineTask> candidates, List<EngineTask> ofCases) {

        Stream<EngineTask> all() {
            return Stream.of(alerts, mine, candidates, ofCases).flatMap(List::stream);
        }
    }

    private static final String OPEN = "select '%s' as part, t.* from act_ru_task t where t.suspension_state_ = 1";
    static final String MINE = " and t.assignee_ = :person";
    static final String OFFERED = " and t.assignee_ is null";
    static final String TO_ROLES = " and exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_"
            + " and l.type_ = 'candidate' and l.group_id_ in (:roles))";
    private static final String ALERT = " and t.task_def_key_ = :alert";
    private static final String NO_ALERT = " and t.task_def_key_ <> :alert";
    private static final String OF_CASES =
            " and t.proc_inst_id_ in" + " (select e.id_ from act_ru_execution e where e.business_key_ in (:cases))";
    /** By what is the same in all of them as well, which changes nothing and lets an index give the first ones. */
    private static final String NEWEST = " order by t.task_def_key_, t.assignee_, t.create_time_ desc, t.id_";

    static final String NEXT = " order by t.assignee_, t.due_date_, t.follow_up_date_, t.id_";
    private static final String FIRST = " fetch first :most rows only";

    private final JdbcClient jdbc;

    DeskQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many at most of each, and all of these cases. */
    Found of(Actor actor, int most, Collection<String> cases) {
        var offered = actor.roles().contains(Role.ADMIN) ? OFFERED : OFFERED + TO_ROLES;
        var parts = new ArrayList<String>();
        parts.add(part("alerts", offered + ALERT + NEWEST + FIRST));
        parts.add(part("mine", MINE + NEXT + FIRST));
        parts.add(part("candidates", offered + NO_ALERT + NEXT + FIRST));
        if (!cases.isEmpty()) parts.add(part("of_cases", OF_CASES + " order by t.due_date_, t.follow_up_date_, t.id_"));
        var found = new HashMap<String, List<EngineTask>>();
        jdbc.sql(String.join(" union all ", parts))
                .param("person", actor.name())
                .param("roles", roles(actor))
                .param("alert", TimedWait.ALERT.step())
                .param("cases", Set.copyOf(cases))
                .param("most", most)
                .query((RowCallbackHandler)
                        row -> found.computeIfAbsent(row.getString("part"), first -> new ArrayList<>())
                                .add(CarriedValues.task(row)));
        return new Found(
                found.getOrDefault("alerts", List.of()),
                found.getOrDefault("mine", List.of()),
                found.getOrDefault("candidates", List.of()),
                found.getOrDefault("of_cases", List.of()));
    }

    private static String part(String part, String where) {
        return "select * from (" + OPEN.formatted(part) + where + ") " + part;
    }

    /** Who has no role is offered nothing. */
    static List<String> roles(Actor actor) {
        var roles = actor.roles().stream().map(Role::code).toList();
        return roles.isEmpty() ? List.of("nobody") : roles;
    }
}
