package eu.vigie.syslog;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message says; null where it says nothing or {@code -}.
 *
 * @param text to the letter ({@link Octets#verbatim})
 * @param timestamp RFC 3339; without an offset where the message has none (RFC 3164)
 * @param data structured data by id and name; a name may stand more than once
 * @param message what is told, without the byte order mark
 * @param flaws what is not as it should be
 */
public record SyslogMessage(
        String text,
        Form form,
        @Nullable Priority priority,
        @Nullable String timestamp,
        @Nullable String hostname,
        @Nullable String appName,
        @Nullable String procId,
        @Nullable String msgId,
        Map<String, Map<String, List<String>>> data,
        @Nullable String message,
        List<Flaw> flaws) {

    /** By which rules it is written. */
    public enum Form {
        /** RFC 5424. */
        RFC5424,
        /** What was usual before: RFC 3164 tells of it. */
        RFC3164,
        /** Neither. */
        UNKNOWN
    }

    /** Reads it; whatever it is, it is read. {@code zone}: in which the sender writes times that have no offset. */
    public static SyslogMessage of(Frame frame, ZoneId zone) {
        return new MessageReader(frame, zone).read();
    }
}
