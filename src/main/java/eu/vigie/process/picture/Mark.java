package eu.vigie.process.picture;

import java.util.Locale;

/** Where a case stands on one element of its diagram. */
record Mark(String elementId, State state) {

    /** What a token does there, the more urgent the later: passed, waits for a fact, asks for work, could not go on. */
    enum State {
        DONE,
        WAITING,
        ACTIVE,
        FAILED;

        /** The name in CSS classes and in message keys. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
