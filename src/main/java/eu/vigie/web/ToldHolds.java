package eu.vigie.web;

import eu.vigie.evidence.Hold;
import java.util.List;
import org.springframework.stereotype.Component;

/** Legal holds as whoever is signed on may read them: what law enforcement asked is read by few (GDPR recital 88). */
@Component
public class ToldHolds {

    private final Permission permission;

    ToldHolds(Permission permission) {
        this.permission = permission;
    }

    /** Those for a request by law enforcement without their reasons to who may not read the request. */
    public List<Hold> of(List<Hold> holds) {
        return holds.stream().map(this::of).toList();
    }

    /** The same of one. */
    public Hold of(Hold hold) {
        return permission.has(Right.READ_POLICE_REQUESTS) ? hold : hold.withoutWhatWasAsked();
    }
}
