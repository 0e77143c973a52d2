package eu.vigie.process;

import eu.vigie.assessment.Assessments;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * Ends the approval of a decision that does not wait any more: facts that changed meanwhile took its place, and nothing that
 * could be approved would ever wait again. The officers decide anew.
 */
@Component
class AssessmentTasks {

    private final TaskService tasks;
    private final Assessments assessments;
    private final Lanes lanes;

    AssessmentTasks(TaskService tasks, Assessments assessments, Lanes lanes) {
        this.tasks = tasks;
        this.assessments = assessments;
        this.lanes = lanes;
    }

    void align(String breach) {
        var waiting = tasks.createTaskQuery()
                .processInstanceBusinessKey(breach)
                .taskDefinitionKey("approve-assessment")
                .list();
        if (waiting.isEmpty() || awaited(breach)) return;
        Map<String, Object> decided = Map.of(Variables.ASSESSMENT_OPEN, lanes.assessmentOpen(breach));
        waiting.forEach(task -> tasks.complete(task.getId(), decided));
    }

    /** A second person is to answer still. */
    private boolean awaited(String breach) {
        return assessments.latest(breach).filter(decision -> !decision.stands()).isPresent();
    }
}
