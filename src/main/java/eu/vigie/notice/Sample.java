package eu.vigie.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A recipient to preview with; names say that they stand for the real ones. */
final class Sample {

    private Sample() {}

    static Map<String, Object> of(NoticeKind kind, Locale locale) {
        if (NoticeKind.TO_PERSONS.contains(kind)) {
            return Map.of();
        }
        Words words = new Words(locale);
        Map<String, Object> own = new HashMap<>(Map.of(
                "customer",
                words.say("sample.customer"),
                "processor",
                true,
                "resourcesKnown",
                true,
                "resources",
                List.of(resource(words))));
        own.putAll(NoticeKind.ANSWERS.contains(kind) ? asked(words) : Map.of("late", false, "dueAt", "…"));
        return own;
    }

    private static Map<String, Object> asked(Words words) {
        return Map.of("asked", words.say("sample.asked"), "requestedAt", "…");
    }

    private static Map<String, Object> resource(Words words) {
        return Map.of(
                "project", words.say("sample.project"),
                "projectId", "…",
                "environment", "production",
                "system", "…",
                "systemName", "…",
                "provider", "…",
                "region", "…");
    }
}
