package eu.vigie.contact;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A contact with a third party was written down. Whom it was with by name, and what was said, is not on the trail. */
record ContactRecorded(Contact contact, Actor actor) implements Audited {

    @Override
    public String action() {
        return "contact_recorded";
    }

    @Override
    public String breach() {
        return contact.breach();
    }

    @Override
    public String subject() {
        return "contact:" + contact.id();
    }

    @Override
    public Instant happenedAt() {
        return contact.happenedAt();
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("party", contact.party().code());
        details.put("channel", contact.channel().code());
        details.put("direction", contact.direction().code());
        if (!contact.evidence().isEmpty()) details.put("evidence", contact.evidence());
        return details;
    }
}
