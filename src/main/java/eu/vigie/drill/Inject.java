package eu.vigie.drill;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in a drill.
 *
 * @param key its name in the scenario
 * @param role whose people are told; null where nobody is told in person
 * @param dueAt when it is to happen
 * @param happenedAt when it did; null before, and where it was refused
 * @param refused why it could not happen, as a code of a fault; null where it could
 */
public record Inject(
        long id,
        String breach,
        String key,
        InjectKind kind,
        String title,
        String text,
        @Nullable String role,
        Instant dueAt,
        @Nullable Instant happenedAt,
        @Nullable String refused,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String answer) {

    /** How late it came, in real time; null before it has. */
    public @Nullable Duration lag() {
        return happenedAt == null ? null : Duration.between(dueAt, happenedAt);
    }

    /** It has happened, and somebody is to answer it. */
    public boolean awaitsAnswer() {
        return kind == InjectKind.CALL && happenedAt != null && answeredAt == null;
    }
}
