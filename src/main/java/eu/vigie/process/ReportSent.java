package eu.vigie.process;

import eu.vigie.breach.CaseRequests;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.NoticeReleased;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The report that a customer asked for went as a letter, which answered the request: nobody need do the task as well. */
@Component
class ReportSent {

    private final TaskService tasks;
    private final CaseRequests requests;

    ReportSent(TaskService tasks, CaseRequests requests) {
        this.tasks = tasks;
        this.requests = requests;
    }

    @EventListener
    void on(NoticeReleased letter) {
        if (letter.kind() != NoticeKind.RFO) return;
        tasks
                .createTaskQuery()
                .processInstanceBusinessKey(letter.breach())
                .taskDefinitionKey("prepare-rfo")
                .list()
                .stream()
                .filter(this::answered)
                .map(Task::getId)
                .forEach(tasks::complete);
    }

    private boolean answered(Task task) {
        return tasks.getVariable(task.getId(), Variables.REQUEST) instanceof Long request
                && !requests.get(request).open();
    }
}
