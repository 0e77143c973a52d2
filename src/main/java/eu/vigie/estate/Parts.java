package eu.vigie.estate;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Systems and their parts: a cluster and its machines. */
final class Parts {

    private Parts() {}

    /** The systems and everything below them; {@code parents} names each part's parent. */
    static Set<String> withParts(Collection<String> systems, Map<String, String> parents) {
        Set<String> found = new HashSet<>(systems);
        Deque<String> open = new ArrayDeque<>(systems);
        while (!open.isEmpty()) {
            String parent = open.pop();
            parents.forEach((part, above) -> {
                if (above.equals(parent) && found.add(part)) {
                    open.push(part);
                }
            });
        }
        return found;
    }

    /** The systems, everything below them, and what they are part of: who is placed on a cluster is on each of its machines. */
    static Set<String> touched(Collection<String> systems, Map<String, String> parents) {
        Set<String> found = withParts(systems, parents);
        for (String system : systems) {
            @Nullable String above = parents.get(system);
            while (above != null && found.add(above)) {
                above = parents.get(above);
            }
        }
        return found;
    }

    /** True when the way up from the system comes back to it. */
    static boolean isInCircle(String system, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        @Nullable String above = parents.get(system);
        while (above != null && seen.add(above)) {
            if (above.equals(system)) {
                return true;
            }
            above = parents.get(above);
        }
        return false;
    }
}
