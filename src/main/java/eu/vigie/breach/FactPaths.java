package eu.vigie.breach;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Facts as single values by path: {@code recipients}, {@code persons.count}, {@code data.health}. Unknown ones are left out. */
final class FactPaths {

    private FactPaths() {}

    static Map<String, Object> of(Facts facts) {
        Map<String, Object> values = new LinkedHashMap<>();
        FactsText.fields(facts).forEach((name, value) -> put(name, value, values::put));
        return values;
    }

    static List<FactDifference> between(Facts from, Facts to) {
        var before = of(from);
        var after = of(to);
        Set<String> paths = new LinkedHashSet<>(after.keySet());
        paths.addAll(before.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .map(path -> new FactDifference(path, before.get(path), after.get(path)))
                .toList();
    }

    private static void put(String path, @Nullable Object value, BiConsumer<String, Object> values) {
        if (value == null) return;
        if (value instanceof Map<?, ?> parts) parts.forEach((name, part) -> put(path + "." + name, part, values));
        else if (path.equals("data") && value instanceof List<?> kinds)
            kinds.forEach(kind -> kind((Map<?, ?>) kind, values));
        else values.accept(path, value);
    }

    /** A kind whose insight nobody knows yet is known to be concerned. */
    private static void kind(Map<?, ?> kind, BiConsumer<String, Object> values) {
        Object insight = kind.get("insight");
        values.accept("data." + kind.get("category"), insight == null ? "unknown" : insight);
    }
}
