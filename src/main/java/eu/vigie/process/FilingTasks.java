package eu.vigie.process;

import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.Filings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Ends the tasks of a filing that were done elsewhere: an authority's machine gave the receipt, or somebody took the step at the
 * form itself. Nobody is asked for what is known.
 */
@Component
class FilingTasks {

    private final TaskService tasks;
    private final Filings filings;

    FilingTasks(TaskService tasks, Filings filings) {
        this.tasks = tasks;
        this.filings = filings;
    }

    void align(String breach) {
        boolean ended = true;
        while (ended) ended = end(breach);
    }

    /** True when there were any: what comes after them may be done too. */
    private boolean end(String breach) {
        var done = new LinkedHashMap<String, Map<String, Object>>();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(breach)
                .taskDefinitionKeyIn("draft-filing", "approve-filing", "record-filing-receipt")
                .list()
                .forEach(task -> done(task).ifPresent(outcome -> done.put(task.getId(), outcome)));
        done.forEach(tasks::complete);
        return !done.isEmpty();
    }

    /** What the gateway behind the task reads, when it is done; empty while it waits. */
    private Optional<Map<String, Object>> done(Task task) {
        if (!(tasks.getVariable(task.getId(), Variables.FILING) instanceof Long number)) return Optional.empty();
        var filing = filings.get(number);
        return switch (task.getTaskDefinitionKey()) {
            case "draft-filing" -> when(filing.digest() != null, Map.of());
            case "approve-filing" -> approved(filing);
            default -> when(filing.state() == FilingState.SUBMITTED, Map.of());
        };
    }

    private static Optional<Map<String, Object>> approved(Filing filing) {
        if (filing.approvedAt() != null) return Optional.of(Map.of(Variables.DECISION, "approved"));
        return when(filing.digest() == null, Map.of(Variables.DECISION, "refused"));
    }

    private static Optional<Map<String, Object>> when(boolean done, Map<String, Object> outcome) {
        return done ? Optional.of(outcome) : Optional.empty();
    }
}
