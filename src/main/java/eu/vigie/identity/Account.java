package eu.vigie.identity;

import eu.vigie.actor.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user as administrators see one.
 *
 * @param lockedAt since when nobody signs on under this name; null where it is open
 */
public record Account(
        String name,
        String email,
        @Nullable String phone,
        Locale locale,
        Set<Role> roles,
        Instant createdAt,
        @Nullable Instant lockedAt) {

    /** True while nobody signs on under this name. */
    public boolean locked() {
        return lockedAt != null;
    }
}
