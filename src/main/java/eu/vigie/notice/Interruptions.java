package eu.vigie.notice;

import eu.vigie.audit.Entry;
import eu.vigie.estate.Estate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Since when and until when systems were out of service; a customer is told of those on which something of theirs lay, as part or as whole:
 * who is placed on a machine is down with its cluster.
 */
final class Interruptions {

    private Interruptions() {}

    /** Of every system, as the trail has it: the last that was recorded of each counts, what was withdrawn does not. */
    static List<Map<String, Object>> of(
            List<Entry> recorded, Estate estate, Words words, LocalTime times, Locale locale) {
        Map<Object, Map<String, Object>> last = new LinkedHashMap<>();
        for (Entry entry : recorded) {
            Object downtime = entry.details().get("downtime");
            if (downtime == null) continue;
            if (entry.action().equals("downtime_withdrawn")) last.remove(downtime);
            else last.put(downtime, told(entry.details(), estate, words, times, locale));
        }
        return new ArrayList<>(last.values());
    }

    private static Map<String, Object> told(
            Map<String, Object> downtime, Estate estate, Words words, LocalTime times, Locale locale) {
        String system = String.valueOf(downtime.get("system"));
        Set<String> touched = new TreeSet<>(estate.touched(List.of(system)));
        touched.add(system);
        Object to = downtime.get("to");
        return Map.of(
                "system",
                system,
                "touched",
                List.copyOf(touched),
                "from",
                times.of(Instant.parse(String.valueOf(downtime.get("from"))), locale),
                "to",
                to == null ? words.unknown() : times.of(Instant.parse(to.toString()), locale));
    }

    /** Puts those of the recipient's own systems beside what is theirs: other customers' systems are none of theirs. */
    static void ofTheirs(Map<String, Object> vocabulary) {
        Set<Object> theirs = list(vocabulary.get("resources")).stream()
                .map(resource -> resource.get("system"))
                .collect(Collectors.toSet());
        List<Map<Object, Object>> interruptions = list(vocabulary.remove("downtimes")).stream()
                .filter(one -> touched(one, theirs))
                .map(Interruptions::named)
                .toList();
        vocabulary.put("interruptions", interruptions);
        vocabulary.put("interrupted", !interruptions.isEmpty());
    }

    /** A version that was finished before the touched systems were kept names the system alone. */
    private static boolean touched(Map<?, ?> downtime, Set<Object> theirs) {
        return downtime.get("touched") instanceof Collection<?> systems
                ? systems.stream().anyMatch(theirs::contains)
                : theirs.contains(downtime.get("system"));
    }

    /** Which other systems a downtime touched is fixed with the version of the letter, and no letter names them. */
    private static Map<Object, Object> named(Map<?, ?> downtime) {
        Map<Object, Object> named = new HashMap<>(downtime);
        named.remove("touched");
        return named;
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
