package eu.vigie.syslog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Facility and severity as one number says them: {@code <PRI>} (RFC 5424, section 6.2.1). */
public record Priority(int facility, int severity) {

    private static final int HIGHEST = 191;
    private static final int SEVERITIES = 8;
    private static final Pattern WRITTEN = Pattern.compile("<(\\d{1,3})>");

    /** Table 2. */
    private static final List<String> SEVERITY =
            List.of("emergency", "alert", "critical", "error", "warning", "notice", "informational", "debug");

    /** Table 1, in the names that syslog daemons give them. */
    private static final List<String> FACILITY = List.of(
            "kern",
            "user",
            "mail",
            "daemon",
            "auth",
            "syslog",
            "lpr",
            "news",
            "uucp",
            "cron",
            "authpriv",
            "ftp",
            "ntp",
            "audit",
            "alert",
            "clock",
            "local0",
            "local1",
            "local2",
            "local3",
            "local4",
            "local5",
            "local6",
            "local7");

    /** The severity in a word. */
    public String severityWord() {
        return SEVERITY.get(severity);
    }

    /** The facility in a word. */
    public String facilityWord() {
        return FACILITY.get(facility);
    }

    /** What stands at the cursor, and past it; empty where nothing of the kind does. */
    static Optional<Priority> read(Cursor cursor) {
        return cursor.take(WRITTEN)
                .map(found -> Integer.parseInt(found.group(1)))
                .filter(number -> number <= HIGHEST)
                .map(number -> new Priority(number / SEVERITIES, number % SEVERITIES));
    }
}
