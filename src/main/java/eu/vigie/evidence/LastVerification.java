package eu.vigie.evidence;

import java.time.Instant;

/** When a piece of evidence was last read again, by a person or by itself, and what came of it. */
public record LastVerification(Instant at, Reread reread) {

    /** False when it is not as it was kept, or when that could not be told. */
    public boolean passed() {
        return reread.result().equals(Reread.MATCH);
    }
}
