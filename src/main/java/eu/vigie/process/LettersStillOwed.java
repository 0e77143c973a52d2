package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * After the first letters somebody may still be owed one: a customer who became affected later (GDPR Art. 33(2)), a person who came to
 * the list later (Art. 34(1)), or whoever was in a wave that a second person stopped. It is written beside the main diagram, whose lane has ended. That ends too when nobody is owed
 * it any more.
 */
@Component
class LettersStillOwed {

    /** Where the main diagram waits as long as its own lane may still begin. */
    private static final Map<Notification, String> AWAITED =
            Map.of(Notification.CUSTOMERS, "customers-affected", Notification.PERSONS, "persons-required");

    private static final String NO_LONGER = "no longer owed";

    private static final String TAKEN_OVER = "taken over";

    private final RuntimeService runtime;
    private final CaseInstances instances;
    private final Obligations obligations;
    private final Notices notices;
    private final StillToTell stillToTell;

    LettersStillOwed(
            RuntimeService runtime,
            CaseInstances instances,
            Obligations obligations,
            Notices notices,
            StillToTell stillToTell) {
        this.runtime = runtime;
        this.instances = instances;
        this.obligations = obligations;
        this.notices = notices;
        this.stillToTell = stillToTell;
    }

    void align(String breach) {
        var letters = notices.of(breach);
        var begun = AWAITED.keySet().stream()
                .filter(told -> letters.stream().anyMatch(told::wentAs))
                .toList();
        if (begun.isEmpty()) return;
        var owed = obligations.of(breach);
        for (var told : begun) align(breach, told, owed);
    }

    /** A process whose letter went waits for the approval that follows, perhaps for days, and writes to nobody else. */
    private void align(String breach, Notification told, List<Obligation> owed) {
        var running = instances.running(breach, told.process()).stream()
                .filter(instance -> !instances.released(instance))
                .toList();
        if (running.isEmpty()) {
            if (stillToTell.anybody(breach, told, owed) && laneHasEnded(breach, told))
                runtime.startProcessInstanceByKey(told.process(), breach);
            return;
        }
        var beside = running.stream().filter(CaseInstances::beside).toList();
        boolean laneWrites = beside.size() < running.size();
        if (!beside.isEmpty() && (laneWrites || !stillToTell.anybody(breach, told, owed))) beside.forEach(this::end);
    }

    /**
     * The approval of a letter that went is refused, and its process writes another: to whom a process beside the main diagram has begun
     * to write meanwhile. It goes on with that one's draft, as officers left it: two drafts would be for the same readers.
     */
    void takeOver(String breach, Notification told, long refused) {
        if (!AWAITED.containsKey(told) || notices.get(refused).releasedAt() == null) return;
        instances.running(breach, told.process()).stream()
                .filter(instance -> CaseInstances.beside(instance) && !instances.released(instance))
                .filter(instance -> !Long.valueOf(refused).equals(notice(instance)))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), TAKEN_OVER));
    }

    /** The case runs, and no lane of its own is to write the letter. */
    private boolean laneHasEnded(String breach, Notification told) {
        return instances.main(breach).isPresent()
                && !instances.within(breach, Objects.requireNonNull(AWAITED.get(told)));
    }

    private @Nullable Long notice(ProcessInstance instance) {
        return (Long) instances.variables(instance.getId()).get(Variables.NOTICE);
    }

    /** With its draft: others may be owed what the lanes go by, and it would be nobody's. */
    private void end(ProcessInstance instance) {
        var notice = notice(instance);
        runtime.deleteProcessInstance(instance.getId(), NO_LONGER);
        if (notice != null && notices.get(notice).releasedAt() == null)
            notices.withdraw(notice, NO_LONGER, Actor.VIGIE);
    }
}
