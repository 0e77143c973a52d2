package eu.vigie.syslog;

import java.util.Locale;

/** What is not as it should be in a message; it is kept all the same, and a person is told. */
public enum Flaw {
    /** Neither RFC 5424 nor RFC 3164. */
    FORM,
    /** Of a version that is not 1. */
    VERSION,
    /** Its header ends early, or its time is none (RFC 5424, section 6.2). */
    HEADER,
    /** Its structured data cannot be read (section 6.3). */
    STRUCTURED_DATA,
    /** It is not UTF-8 (section 6.4) or holds U+0000. */
    OCTETS,
    /** The line ended within it. */
    CUT,
    /** Only its beginning is here. */
    SHORTENED;

    /** As it stands beside the fields that a signal lacks. */
    public String code() {
        return "syslog-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
