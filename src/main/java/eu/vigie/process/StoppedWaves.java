package eu.vigie.process;

import eu.vigie.notice.Notice;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * A wave that a second person stopped leaves people who are owed a letter: it is written again, beside the main diagram, whose
 * lane has ended. That ends too when nobody is owed it any more.
 */
@Component
class StoppedWaves {

    private static final List<Notification> SENT = List.of(Notification.CUSTOMERS, Notification.PERSONS);

    private final RuntimeService runtime;
    private final CaseInstances instances;
    private final Obligations obligations;
    private final Notices notices;

    StoppedWaves(RuntimeService runtime, CaseInstances instances, Obligations obligations, Notices notices) {
        this.runtime = runtime;
        this.instances = instances;
        this.obligations = obligations;
        this.notices = notices;
    }

    void align(String breach) {
        var letters = notices.of(breach);
        if (letters.stream().noneMatch(Notice::stopped)) return;
        var owed = obligations.of(breach).stream().filter(Obligation::running).toList();
        for (var told : SENT) align(breach, told, owed, letters);
    }

    private void align(String breach, Notification told, List<Obligation> owed, List<Notice> letters) {
        boolean wanted = owed.stream().anyMatch(row -> told.duties().contains(row.duty()));
        var running = instances.running(breach, told.process());
        if (!wanted) {
            running.stream()
                    .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                    .filter(instance -> !released(instance.getId()))
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "no longer owed"));
        } else if (running.isEmpty() && instances.main(breach).isPresent() && lastWasStopped(told, letters)) {
            runtime.startProcessInstanceByKey(told.process(), breach);
        }
    }

    /** An approval that follows a release is waited for. */
    private boolean released(String instance) {
        return Boolean.TRUE.equals(instances.variables(instance).get(Variables.NOTICE_RELEASED));
    }

    /** Of those that went: a draft that was taken back again told nobody anything. */
    private static boolean lastWasStopped(Notification told, List<Notice> letters) {
        return letters.stream()
                .filter(letter -> letter.kind() == told.kind() && letter.releasedAt() != null)
                .max(Comparator.comparing(Notice::id))
                .filter(Notice::stopped)
                .isPresent();
    }
}
