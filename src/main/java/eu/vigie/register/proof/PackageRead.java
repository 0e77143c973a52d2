package eu.vigie.register.proof;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was handed the package of a case.
 *
 * @param customer whose part of it; null for all of it
 */
record PackageRead(
        String breach, @Nullable String customer, String sha256, long covers, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "package_read";
    }

    @Override
    public String subject() {
        return "breach:" + breach;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new HashMap<>(Map.of("sha256", sha256, "covers", covers));
        if (customer != null) details.put("customer", customer);
        return details;
    }
}
