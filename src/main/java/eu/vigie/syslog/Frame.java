package eu.vigie.syslog;

import java.time.Instant;

/**
 * A message as it was read off a line.
 *
 * @param octets to the letter
 * @param readAt when its last octet was here
 * @param number which of its line it is, from 1: two that are alike to the letter are two
 */
public record Frame(byte[] octets, Instant readAt, long number, State state) {

    /** How much of it is there. */
    public enum State {
        /** All of it. */
        WHOLE,
        /** The line ended within it. */
        CUT,
        /** It was longer than what is kept; its beginning is here (RFC 5424, section 6.1). */
        SHORTENED
    }
}
