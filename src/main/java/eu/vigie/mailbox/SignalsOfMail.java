package eu.vigie.mailbox;

import eu.vigie.signal.SignalsDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears when somebody puts signals into a case: the mails that they were become contacts of it. */
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
        String breach = decided.breach();
        if (breach == null) return;
        String subject = decided.subject();
        if (subject.startsWith(GROUP)) placing.decided("signal_group", number(subject, GROUP), breach);
        else if (subject.startsWith(ONE)) placing.decided("signal", number(subject, ONE), breach);
    }

    private static long number(String subject, String prefix) {
        return Long.parseLong(subject.substring(prefix.length()));
    }
}
