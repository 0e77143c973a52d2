package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Outcome;
import eu.vigie.breach.OutcomeDecided;
import eu.vigie.notice.NoticeState;
import eu.vigie.notice.Notices;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Triage found project data only: an unsent letter about personal data is taken back and begun anew from its own template. */
@Component
class ProjectDataOnly {

    private final RuntimeService runtime;
    private final CaseInstances instances;
    private final Notices notices;

    ProjectDataOnly(RuntimeService runtime, CaseInstances instances, Notices notices) {
        this.runtime = runtime;
        this.instances = instances;
        this.notices = notices;
    }

    @EventListener
    void on(OutcomeDecided event) {
        if (event.outcome() == Outcome.PROJECT_DATA_BREACH) {
            instances.main(event.reference()).ifPresent(main -> instances
                    .running(event.reference(), "customer-notification")
                    .forEach(lane -> beginAnew(lane, main)));
        }
    }

    private void beginAnew(ProcessInstance lane, String main) {
        var notice = (Long) instances.variables(lane.getId()).get(Variables.NOTICE);
        if (notice == null || notices.get(notice).state() != NoticeState.DRAFT) {
            return;
        }
        notices.withdraw(notice, "project data only", Actor.VIGIE);
        if (lane.getId().equals(lane.getRootProcessInstanceId())) {
            // Beside the main diagram: whoever began it there begins it again (LettersStillOwed).
            runtime.deleteProcessInstance(lane.getId(), "project data only");
            return;
        }
        instances.change(main, Map.of(Variables.CUSTOMERS_OWED, false));
        instances.change(main, Map.of(Variables.CUSTOMERS_OWED, true));
    }
}
