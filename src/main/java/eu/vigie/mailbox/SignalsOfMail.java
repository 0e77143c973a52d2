package eu.vigie.mailbox;

import eu.vigie.signal.SignalsDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears when somebody puts signals into a case or takes them out: the mails that they were follow. */
@Component
class SignalsOfMail {

    private static final String ONE = "signal:";
    private static final String GROUP = "signal_group:";

    private final Placing placing;

    SignalsOfMail(Placing placing) {
        this.placing = placing;
    }

    @EventListener
    void decided(SignalsDecided decided) {
        if (decided.breach() == null) return;
        String subject = decided.subject();
        if (subject.startsWith(GROUP)) placing.decided("signal_group", number(subject, GROUP));
        else if (subject.startsWith(ONE)) placing.decided("signal", number(subject, ONE));
    }

    private static long number(String subject, String prefix) {
        return Long.parseLong(subject.substring(prefix.length()));
    }
}
