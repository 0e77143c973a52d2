package eu.vigie.process;

import eu.vigie.notice.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the letters of the notice on the ledger, once. */
@Component
class SendLetters implements JavaDelegate {

    private final Notices notices;

    SendLetters(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.send((Long) execution.getVariable(Variables.NOTICE));
    }
}
