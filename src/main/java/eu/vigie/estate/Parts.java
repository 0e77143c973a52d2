package eu.vigie.estate;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Systems and their parts: a cluster and its machines. */
final class Parts {

    private Parts() {}

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
