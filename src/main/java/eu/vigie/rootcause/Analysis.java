package eu.vigie.rootcause;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the analysis; the last one rules, those before stay on record.
 *
 * @param version from 1
 */
public record Analysis(
        String breach,
        long version,
        @Nullable Method method,
        @Nullable Analyst conductedBy,
        @Nullable String cause,
        @Nullable String conclusion,
        @Nullable String measures,
        List<String> whys,
        List<String> factors,
        List<Long> evidence,
        String recordedBy,
        Instant recordedAt) {

    public Analysis {
        whys = List.copyOf(whys);
        factors = List.copyOf(factors);
        evidence = List.copyOf(evidence);
    }

    /** True when it says all that letters tell of it. */
    public boolean concluded() {
        return cause != null && conclusion != null && measures != null;
    }
}
