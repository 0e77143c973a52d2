package eu.vigie.anchor;

import java.time.Instant;
import java.util.Arrays;

/**
 * A time stamp that was checked.
 *
 * @param answer of the authority, as it came (RFC 3161, TimeStampResp in DER)
 * @param at the instant that it states
 * @param authority who signed it, by its certificate
 */
record Stamp(byte[] answer, Instant at, String authority) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Stamp that && Arrays.equals(answer, that.answer);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(answer);
    }

    @Override
    public String toString() {
        return authority + " at " + at;
    }
}
