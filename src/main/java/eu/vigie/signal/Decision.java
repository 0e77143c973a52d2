package eu.vigie.signal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What is decided about signals, by a rule or by a person. */
enum Decision {
    GROUP,
    PROMOTE,
    JOIN,
    DISMISS,
    UNDO;

    private static final Set<Decision> RULES_MAY = Set.of(GROUP, PROMOTE, JOIN, DISMISS);

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a table of rules names; it can undo nothing. */
    static Decision byRule(String code) {
        return Arrays.stream(values())
                .filter(one -> RULES_MAY.contains(one) && one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a rule of signals decides " + code));
    }
}
