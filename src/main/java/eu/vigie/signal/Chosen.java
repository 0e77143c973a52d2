package eu.vigie.signal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which signals a person decides about.
 *
 * @param condition on their rows
 * @param parameters of the condition
 */
record Chosen(String condition, Map<String, Object> parameters) {

    static Chosen one(long signal) {
        return new Chosen("id = :which", Map.of("which", signal));
    }

    /**
     * Those of a group that wait, and none that came after {@code upTo}: numbers are given in the order in which signals are kept,
     * and a decision means what was seen.
     */
    static Chosen waiting(long group, @Nullable Long upTo) {
        long last = upTo == null ? Long.MAX_VALUE : upTo;
        return new Chosen(
                "signal_group = :which and state = 'new' and id <= :last", Map.of("which", group, "last", last));
    }

    /** Those of a group about which anything was decided, but not what a case was made of. */
    static Chosen undoable(long group) {
        return new Chosen("signal_group = :which and state <> 'new' and made_case = false", Map.of("which", group));
    }
}
