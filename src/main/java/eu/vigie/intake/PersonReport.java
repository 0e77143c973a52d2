package eu.vigie.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports, in their own words; null where nothing was said.
 *
 * @param number of the form that was filled in: the same again is the same report
 * @param seen what they saw
 * @param knownAt since when they know it; of a telephone call when it was
 * @param system which system, as they call it
 * @param who who reports; of a link only what they say
 * @param reach how they can be reached
 */
public record PersonReport(
        String number,
        @Nullable String seen,
        @Nullable Instant knownAt,
        @Nullable String system,
        @Nullable String who,
        @Nullable String reach,
        List<SentFile> files) {

    public PersonReport {
        files = List.copyOf(files);
    }

    /** A file as it was sent: bytes that fit in memory. */
    @SuppressWarnings("ArrayRecordComponent")
    public record SentFile(String name, byte[] bytes) {}
}
