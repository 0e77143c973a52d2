package eu.vigie.register.proof;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** Somebody was handed the package of a case. */
record PackageRead(String breach, String sha256, long covers, Actor actor, Instant happenedAt) implements Audited {

    static final String ACTION = "package_read";

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public String subject() {
        return "breach:" + breach;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("sha256", sha256, "covers", covers);
    }
}
