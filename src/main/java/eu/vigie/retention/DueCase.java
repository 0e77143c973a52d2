package eu.vigie.retention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed case whose time has passed.
 *
 * @param endedAt when its time ended
 * @param hindrances why it cannot be erased now, as codes: {@code hold}, {@code police}, {@code measure}, {@code duty}
 * @param waiting the request about which a second person has to decide; null where there is none
 */
public record DueCase(
        String breach,
        String title,
        Instant closedAt,
        Instant endedAt,
        List<String> hindrances,
        @Nullable Erasure waiting) {

    public DueCase {
        hindrances = List.copyOf(hindrances);
    }
}
