package eu.vigie.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A drill: an exercise that plays a scenario.
 *
 * @param breach the reference of its case, which is an exercise
 * @param scenario which is played; {@code case:2026-0007} where it is a closed case
 * @param speed how many hours of the case pass in one real hour, 1 to 720
 * @param endedAt when it was ended: no inject comes after it; null while it runs
 * @param participants user names of those who are drilled
 */
public record Drill(
        String breach,
        String title,
        String scenario,
        Locale language,
        int speed,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        List<String> participants) {

    /** How fast a drill goes at most. */
    public static final int HIGHEST_SPEED = 720;

    public boolean running() {
        return endedAt == null;
    }

    /** How much time of the case lies between the start and that instant. */
    public Duration caseTime(Instant at) {
        return Duration.between(startedAt, at).multipliedBy(speed);
    }
}
