package eu.vigie.breach;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a report should have said, as it is known by now: more systems were found, it ended, it began earlier. When it was
 * detected stays; from when one knew is the awareness, which has versions of its own.
 *
 * @param reason why it is corrected; demanded
 */
public record ReportCorrection(
        String title,
        String description,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        @Nullable DiscoveredBy discoveredBy,
        List<String> systems,
        String reason) {

    /** Every field as the case has it now, to change one or the other. */
    public static ReportCorrection of(Breach breach, String reason) {
        return new ReportCorrection(
                breach.title(),
                breach.description(),
                breach.occurredFrom(),
                breach.occurredTo(),
                breach.discoveredBy(),
                breach.systems(),
                reason);
    }

    /** The case as if it had been reported like this; checked as a report is. */
    Report report(Breach breach) {
        return new Report(
                title,
                description,
                breach.detectedAt(),
                occurredFrom,
                occurredTo,
                discoveredBy,
                List.copyOf(new LinkedHashSet<>(systems)),
                breach.facts(),
                breach.exercise(),
                breach.speed());
    }

    /** What differs, by field: what stood there and what stands there now. The description is named, not quoted. */
    Map<String, Object> changes(Breach before) {
        Map<String, Object> changes = new LinkedHashMap<>();
        put(changes, "title", before.title(), title.strip());
        if (!before.description().equals(description)) changes.put("description", "changed");
        put(changes, "occurredFrom", before.occurredFrom(), occurredFrom);
        put(changes, "occurredTo", before.occurredTo(), occurredTo);
        put(changes, "discoveredBy", before.discoveredBy(), discoveredBy);
        put(changes, "systems", before.systems(), List.copyOf(new LinkedHashSet<>(systems)));
        return changes;
    }

    private static void put(Map<String, Object> changes, String field, @Nullable Object was, @Nullable Object is) {
        if (Objects.equals(was, is)) return;
        changes.put(field, Map.of("from", word(was), "to", word(is)));
    }

    private static Object word(@Nullable Object value) {
        if (value instanceof List<?> list) return list;
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(java.util.Locale.ROOT)
                : Objects.toString(value, "");
    }
}
