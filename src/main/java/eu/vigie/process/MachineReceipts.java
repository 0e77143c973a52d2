package eu.vigie.process;

import eu.vigie.filing.FilingState;
import eu.vigie.filing.Filings;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Ends the task to record a receipt where the authority's machine gave it: nobody is asked for what is known. */
@Component
class MachineReceipts {

    private final TaskService tasks;
    private final Filings filings;

    MachineReceipts(TaskService tasks, Filings filings) {
        this.tasks = tasks;
        this.filings = filings;
    }

    void align(String breach) {
        tasks
                .createTaskQuery()
                .processInstanceBusinessKey(breach)
                .taskDefinitionKey("record-filing-receipt")
                .list()
                .stream()
                .filter(this::recorded)
                .forEach(task -> tasks.complete(task.getId()));
    }

    private boolean recorded(Task task) {
        return tasks.getVariable(task.getId(), Variables.FILING) instanceof Long filing
                && filings.get(filing).state() == FilingState.SUBMITTED;
    }
}
