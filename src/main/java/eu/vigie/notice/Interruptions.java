package eu.vigie.notice;

import eu.vigie.audit.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Since when and until when systems were out of service; a customer is told of those on which something of theirs lay. */
final class Interruptions {

    private Interruptions() {}

    /** Of every system, as the trail has it: the last that was recorded of each counts, what was withdrawn does not. */
    static List<Map<String, Object>> of(List<Entry> recorded, Words words, LocalTime times, Locale locale) {
        Map<Object, Map<String, Object>> last = new LinkedHashMap<>();
        for (Entry entry : recorded) {
            Object downtime = entry.details().get("downtime");
            if (downtime == null) continue;
            if (entry.action().equals("downtime_withdrawn")) last.remove(downtime);
            else last.put(downtime, told(entry.details(), words, times, locale));
        }
        return new ArrayList<>(last.values());
    }

    private static Map<String, Object> told(Map<String, Object> downtime, Words words, LocalTime times, Locale locale) {
        Object to = downtime.get("to");
        return Map.of(
                "system", String.valueOf(downtime.get("system")),
                "from", times.of(Instant.parse(String.valueOf(downtime.get("from"))), locale),
                "to", to == null ? words.unknown() : times.of(Instant.parse(to.toString()), locale));
    }

    /** Puts those of the recipient's own systems beside what is theirs: other customers' systems are none of theirs. */
    static void ofTheirs(Map<String, Object> vocabulary) {
        Set<Object> theirs = list(vocabulary.get("resources")).stream()
                .map(resource -> resource.get("system"))
                .collect(Collectors.toSet());
        List<Map<?, ?>> interruptions = list(vocabulary.remove("downtimes")).stream()
                .filter(one -> theirs.contains(one.get("system")))
                .toList();
        vocabulary.put("interruptions", interruptions);
        vocabulary.put("interrupted", !interruptions.isEmpty());
    }

    private static List<Map<?, ?>> list(@org.jspecify.annotations.Nullable Object many) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (many instanceof List<?> all)
            all.forEach(one -> {
                if (one instanceof Map<?, ?> map) maps.add(map);
            });
        return maps;
    }
}
