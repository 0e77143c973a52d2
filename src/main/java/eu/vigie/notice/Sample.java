package eu.vigie.notice;

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
        return Map.of(
                "customer",
                words.say("sample.customer"),
                "processor",
                true,
                "late",
                false,
                "dueAt",
                "…",
                "resourcesKnown",
                true,
                "resources",
                List.of(resource(words)));
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
