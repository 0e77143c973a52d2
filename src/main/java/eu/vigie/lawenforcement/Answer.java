package eu.vigie.lawenforcement;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a request.
 *
 * @param reason what was given, or why not
 * @param evidence the piece of evidence of the case that was given, or the letter of the answer
 */
public record Answer(
        Outcome outcome,
        String reason,
        Instant at,
        @Nullable Long evidence,
        String recordedBy,
        Instant recordedAt) {

    /** Whether it was given. */
    public enum Outcome {
        GIVEN,
        PARTLY,
        REFUSED;

        /** As it stands in the API and on the trail. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
