package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Outcome;
import eu.vigie.breach.OutcomeDecided;
import eu.vigie.notice.NoticeState;
import eu.vigie.notice.Notices;
import eu.vigie.notice.SpokenOutcome;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Triage found project data only, or personal data after all: an unsent letter to customers that says otherwise is taken back and begun
 * anew from the template of what triage says, edited or not. What an officer wrote stays readable at the one that was taken back.
 */
@Component
class LettersFollowOutcome {

    private static final Set<Outcome> SAID = EnumSet.of(Outcome.PERSONAL_DATA_BREACH, Outcome.PROJECT_DATA_BREACH);

    private static final String CHANGED = "the outcome changed";

    private final RuntimeService runtime;
    private final CaseInstances instances;
    private final Notices notices;
    private final SpokenOutcome spoken;

    LettersFollowOutcome(RuntimeService runtime, CaseInstances instances, Notices notices, SpokenOutcome spoken) {
        this.runtime = runtime;
        this.instances = instances;
        this.notices = notices;
        this.spoken = spoken;
    }

    @EventListener
    void on(OutcomeDecided event) {
        if (SAID.contains(event.outcome())) {
            instances.main(event.reference()).ifPresent(main -> instances
                    .running(event.reference(), Notification.CUSTOMERS.process())
                    .forEach(lane -> beginAnew(lane, main)));
        }
    }

    private void beginAnew(ProcessInstance lane, String main) {
        var notice = (Long) instances.variables(lane.getId()).get(Variables.NOTICE);
        if (notice == null || notices.get(notice).state() != NoticeState.DRAFT || !spoken.changed(notice)) {
            return;
        }
        notices.withdraw(notice, CHANGED, Actor.VIGIE);
        if (CaseInstances.beside(lane)) {
            // Whoever began it there begins it again (LettersStillOwed).
            runtime.deleteProcessInstance(lane.getId(), CHANGED);
            return;
        }
        instances.change(main, Map.of(Variables.CUSTOMERS_OWED, false));
        instances.change(main, Map.of(Variables.CUSTOMERS_OWED, true));
    }
}
