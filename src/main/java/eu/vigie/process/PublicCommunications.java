package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.NoticeState;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * A public communication where the decision rests on disproportionate effort (GDPR Art. 34(3)(c)); few cases have one, so that
 * it begins beside the main diagram. Another decision ends it and takes its draft back; an approval that follows a publication
 * is waited for.
 */
@Component
class PublicCommunications {

    private static final String PROCESS = Notification.PUBLIC.process();
    private static final Set<ObligationState> WANTED = Set.of(ObligationState.REQUIRED, ObligationState.MET);

    private final RuntimeService runtime;
    private final CaseInstances instances;
    private final Obligations obligations;
    private final Notices notices;

    PublicCommunications(RuntimeService runtime, CaseInstances instances, Obligations obligations, Notices notices) {
        this.runtime = runtime;
        this.instances = instances;
        this.obligations = obligations;
        this.notices = notices;
    }

    void align(String breach) {
        var states = obligations.of(breach).stream()
                .filter(row -> row.duty() == Duty.PUBLIC_COMMUNICATION)
                .map(Obligation::state)
                .toList();
        var running = instances.running(breach, PROCESS);
        if (states.stream().noneMatch(WANTED::contains)) {
            running.forEach(one -> instances.change(one.getId(), Map.of(Variables.COMMUNICATION_LAPSED, true)));
            withdraw(breach);
        } else if (begins(breach, states) && running.isEmpty()) {
            runtime.startProcessInstanceByKey(
                    PROCESS, breach, Map.of(Variables.COMMUNICATION, Communication.DRAFT.code()));
        }
    }

    private boolean begins(String breach, List<ObligationState> states) {
        return states.contains(ObligationState.REQUIRED)
                && instances.main(breach).isPresent();
    }

    private void withdraw(String breach) {
        notices.of(breach).stream()
                .filter(notice -> notice.kind() == NoticeKind.PUBLIC && unpublished(notice))
                .forEach(notice -> notices.withdraw(notice.id(), "no longer owed", Actor.VIGIE));
    }

    private static boolean unpublished(Notice notice) {
        return notice.state() == NoticeState.DRAFT || notice.state() == NoticeState.APPROVED;
    }
}
