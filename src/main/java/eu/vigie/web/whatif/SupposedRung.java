package eu.vigie.web.whatif;

import eu.vigie.actor.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rung of a ladder that would be climbed.
 *
 * @param at when it would ring
 * @param now when the same rung rings, or rang, as things stand; null where it does not exist
 * @param people names of those who have one of the roles today
 */
public record SupposedRung(
        int percent, Instant at, @Nullable Instant now, Set<Role> roles, List<String> people, Ringing ringing) {

    /** Whether it has rung, would ring the moment the supposition came true, or later. */
    public enum Ringing {
        RUNG,
        AT_ONCE,
        TO_COME
    }
}
