package eu.vigie.identity;

import eu.vigie.actor.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What somebody who signed on a while ago may do now. Read again after five seconds, so that a page costs no statement more; on the
 * node where an account is changed, at once.
 */
@Component
public class PresentAccess {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 1_000;

    private final PersonTable table;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    PresentAccess(PersonTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The roles and which password they were proven with, without anything of it; empty for who is locked or unknown. */
    public Optional<Access> of(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        Seen known = seen.get(key);
        if (known != null && clock.instant().isBefore(known.until())) return known.access();
        Optional<Access> access = table.find(name)
                .filter(found -> !found.locked())
                .map(found -> new Access(found.person().roles(), Secrets.digest(found.hash())));
        if (seen.size() >= MOST) seen.clear();
        seen.put(key, new Seen(clock.instant().plus(KEPT), access));
        return access;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(UserChanged changed) {
        seen.remove(changed.name().toLowerCase(Locale.ROOT));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(PasswordChanged changed) {
        seen.remove(changed.name().toLowerCase(Locale.ROOT));
    }

    /** {@code proof} changes with the password. */
    public record Access(Set<Role> roles, String proof) {}

    private record Seen(Instant until, Optional<Access> access) {}
}
