package eu.vigie.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** An instant as ISO 8601 writes it in UTC, letter by letter as {@link Instant#toString}; a verification writes millions of them. */
final class CanonicalInstant {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private CanonicalInstant() {}

    /** With its quotes. */
    static void text(Instant instant, StringBuilder out) {
        if (usual(instant)) written(instant, out);
        else out.append('"').append(instant).append('"');
    }

    /** A year of four digits. PostgreSQL's infinity, which nobody but a forger writes, is beyond every date. */
    private static boolean usual(Instant instant) {
        return instant.compareTo(FIRST) >= 0 && instant.compareTo(END) < 0;
    }

    private static void written(Instant instant, StringBuilder out) {
        LocalDate date = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        LocalTime time = LocalTime.ofInstant(instant, ZoneOffset.UTC);
        out.append('"').append(date).append('T');
        two(time.getHour(), out);
        two(time.getMinute(), out.append(':'));
        two(time.getSecond(), out.append(':'));
        if (time.getNano() != 0) fraction(time.getNano(), out.append('.'));
        out.append("Z\"");
    }

    /** Of a second, in groups of three digits: as many as it takes. */
    private static void fraction(int nanos, StringBuilder out) {
        int rest = nanos;
        for (int unit = 1_000_000; rest != 0; unit /= 1_000) {
            three(rest / unit, out);
            rest %= unit;
        }
    }

    private static void three(int number, StringBuilder out) {
        out.append((char) ('0' + number / 100));
        two(number % 100, out);
    }

    private static void two(int number, StringBuilder out) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
