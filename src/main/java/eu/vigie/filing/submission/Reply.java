package eu.vigie.filing.submission;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an authority's machine answered to one attempt. */
sealed interface Reply {

    /** In words, for the officer. */
    String text();

    /**
     * It has the filing.
     *
     * @param reference its number
     * @param receivedAt when it says it received it; null when it does not say
     */
    record Accepted(String reference, @Nullable Instant receivedAt, String text) implements Reply {}

    /** It will not take the filing like this. */
    record Refused(String text) implements Reply {}

    /**
     * It may have it or not, or will take it later.
     *
     * @param inDoubt true when the request may have arrived
     * @param pause how long it asks to be left alone; null when it does not say
     */
    record Later(boolean inDoubt, @Nullable Duration pause, String text) implements Reply {}
}
