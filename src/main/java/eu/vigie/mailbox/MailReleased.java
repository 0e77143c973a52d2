package eu.vigie.mailbox;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person had a mail read that was kept apart. */
record MailReleased(long mail, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "mail_released";
    }

    @Override
    public @Nullable String breach() {
        return null;
    }

    @Override
    public String subject() {
        return "mail:" + mail;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
