package eu.vigie.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, in the ways in which machines write it: RFC 3339, ISO 8601 without an offset, seconds, milli-, micro- or
 * nanoseconds of the epoch (by their number of digits), {@code 23/May/2022:06:28:50.123456 +0000} and {@code Tue May 10 04:52:04
 * 2022}. What has no offset is in the zone of the source.
 */
final class WrittenTime {

    private static final Pattern NUMBER = Pattern.compile("(\\d{9,19})(?:\\.(\\d{1,9})\\d*)?");
    private static final int SECONDS = 11;

    private static final DateTimeFormatter LOG = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("dd/MMM/yyyy:HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern(" Z")
            .toFormatter(Locale.ENGLISH);

    private static final List<DateTimeFormatter> LOCAL = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH));

    private WrittenTime() {}

    /** Empty for what is none of these. */
    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            return number(text).or(() -> withOffset(text)).or(() -> local(text, zone));
        } catch (DateTimeException | ArithmeticException | NumberFormatException outOfRange) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> number(String text) {
        var found = NUMBER.matcher(text);
        if (!found.matches()) return Optional.empty();
        long whole = Long.parseLong(found.group(1));
        int digits = found.group(1).length();
        if (digits <= SECONDS) return Optional.of(Instant.ofEpochSecond(whole, fraction(found.group(2))));
        long unit = digits <= 14 ? 1_000 : digits <= 17 ? 1_000_000 : 1_000_000_000;
        return Optional.of(Instant.ofEpochSecond(whole / unit, whole % unit * (1_000_000_000 / unit)));
    }

    private static long fraction(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "000000000").substring(0, 9));
    }

    private static Optional<Instant> withOffset(String text) {
        return parsed(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .or(() -> parsed(text, LOG))
                .map(OffsetDateTime::toInstant);
    }

    private static Optional<OffsetDateTime> parsed(String text, DateTimeFormatter form) {
        try {
            return Optional.of(OffsetDateTime.parse(text, form));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> local(String text, ZoneId zone) {
        for (var form : LOCAL) {
            try {
                return Optional.of(LocalDateTime.parse(text, form).atZone(zone).toInstant());
            } catch (DateTimeException another) {
                continue;
            }
        }
        return Optional.empty();
    }
}
