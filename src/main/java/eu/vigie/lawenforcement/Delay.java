package eu.vigie.lawenforcement;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The organisation's decision to tell the persons later.
 *
 * @param until when it ends by itself
 * @param liftedAt when somebody ended it before, or said afterwards that it is over
 */
public record Delay(
        Set<PersonsNotice> scope,
        Instant until,
        String grantedBy,
        Instant grantedAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftReason) {

    public Delay {
        scope = Collections.unmodifiableSet(new TreeSet<>(scope));
    }

    /** When the persons' notice goes on: its own end, or the lifting where that came before. */
    public Instant end() {
        return liftedAt != null && liftedAt.isBefore(until) ? liftedAt : until;
    }
}
