package eu.vigie.containment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A playbook as it was when it was started on a case, and what has been done of it. */
public record Run(
        long id,
        String breach,
        String playbook,
        Map<String, String> title,
        String startedBy,
        Instant startedAt,
        List<Line> steps) {

    /**
     * A step of it.
     *
     * @param number from 1
     * @param dueAt when it is to be done by; null where it has no time of its own
     * @param outcome {@code done} or {@code not_needed}; null while nobody ticked it
     */
    public record Line(
            int number,
            Map<String, String> title,
            @Nullable Map<String, String> hint,
            String who,
            @Nullable Instant dueAt,
            @Nullable String outcome,
            @Nullable String tickedBy,
            @Nullable Instant tickedAt,
            @Nullable String note) {

        public boolean open() {
            return outcome == null;
        }

        public String title(Locale locale) {
            return Playbook.in(title, locale);
        }

        public String hint(Locale locale) {
            return hint == null ? "" : Playbook.in(hint, locale);
        }
    }

    public Run {
        steps = List.copyOf(steps);
    }

    public String title(Locale locale) {
        return Playbook.in(title, locale);
    }

    public boolean open() {
        return steps.stream().anyMatch(Line::open);
    }

    /** When a step with so many minutes is to be done by. */
    static @Nullable Instant due(Instant startedAt, @Nullable Integer within) {
        return within == null ? null : startedAt.plus(Duration.ofMinutes(within));
    }
}
