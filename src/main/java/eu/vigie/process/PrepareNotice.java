package eu.vigie.process;

import static java.util.stream.Collectors.toSet;

import eu.vigie.notice.Notices;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the draft of the letter from its template. */
@Component
class PrepareNotice implements JavaDelegate {

    private final Notices notices;
    private final CaseInstances instances;

    PrepareNotice(Notices notices, CaseInstances instances) {
        this.notices = notices;
        this.instances = instances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var told = Notification.of(Processes.ofExecution(execution)).orElseThrow();
        var breach = execution.getProcessBusinessKey();
        var others = writtenByOthers(breach, told, execution.getProcessInstanceId());
        execution.setVariable(Variables.NOTICE, notices.prepare(breach, told.kind(), others));
        execution.setVariable(Variables.NOTICE_RELEASED, false);
        execution.setVariable(Variables.PRESSING, false);
        execution.setVariable(Variables.DECISION, "");
        if (told == Notification.PUBLIC) execution.setVariable(Variables.COMMUNICATION, Communication.DRAFT.code());
    }

    /** Two processes that write one letter would each wait for a step that the other has taken. */
    private Set<Long> writtenByOthers(String breach, Notification told, String own) {
        return instances.running(breach, told.process()).stream()
                .filter(other -> !other.getId().equals(own))
                .flatMap(other -> Stream.ofNullable(
                        (Long) instances.variables(other.getId()).get(Variables.NOTICE)))
                .collect(toSet());
    }
}
