package eu.vigie.mailbox;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody was shown what a mail says, or handed its bytes: whoever writes to us may be among the persons concerned. */
record MailRead(IncomingMail mail, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "mail_read";
    }

    @Override
    public @Nullable String breach() {
        return mail.breach();
    }

    @Override
    public String subject() {
        return "mail:" + mail.id();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("mail", mail.reference());
    }
}
