package eu.vigie.process;

import eu.vigie.notice.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the draft of the letter from its template. */
@Component
class PrepareNotice implements JavaDelegate {

    private final Notices notices;

    PrepareNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var told = Notification.of(Processes.ofExecution(execution)).orElseThrow();
        execution.setVariable(Variables.NOTICE, notices.prepare(execution.getProcessBusinessKey(), told.kind()));
        execution.setVariable(Variables.NOTICE_RELEASED, false);
        execution.setVariable(Variables.PRESSING, false);
        execution.setVariable(Variables.DECISION, "");
        if (told == Notification.PUBLIC) execution.setVariable(Variables.COMMUNICATION, Communication.DRAFT.code());
    }
}
