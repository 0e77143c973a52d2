package eu.vigie.signal;

import java.util.Locale;

/** What is decided about signals, by a rule or by a person. */
enum Decision {
    GROUP,
    PROMOTE,
    JOIN,
    DISMISS,
    UNDO;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
