package eu.vigie.syslog;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was usual before RFC 5424 and still is with network devices: {@code Oct 11 22:14:15 host su[42]: message} (RFC 3164), or the
 * same with a time of RFC 3339, as rsyslog forwards it unless told otherwise.
 */
record OldForm(Header header, String message) {

    private static final Pattern TIME = Pattern.compile("([A-Z][a-z]{2}) {1,2}(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) ");
    private static final Pattern FULL_TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\S+) ");
    private static final Pattern HOST = Pattern.compile("([^\\s:\\[]\\S*?) (?=\\S)");
    private static final Pattern TAG = Pattern.compile("([^\\s:\\[\\]]{1,48})(?:\\[([^\\]\\s]{1,128})\\])?:(?: |$)");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu MMM d HH:mm:ss", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    /** No year stands in it: the latest that makes no future of it, a day apart from our clock at most. */
    private static final int YEARS_BACK = 4;

    /** Empty where no time stands at the cursor. {@code now}: when it was read, by the zone of its sender. */
    static Optional<OldForm> read(Cursor cursor, ZonedDateTime now) {
        var full = cursor.take(FULL_TIME);
        if (full.isPresent()) return Optional.of(after(cursor, full.get().group(1)));
        return cursor.take(TIME)
                .map(time -> after(cursor, dated(time.group(1) + " " + time.group(2) + " " + time.group(3), now)));
    }

    private static OldForm after(Cursor cursor, @Nullable String time) {
        int begin = cursor.place();
        boolean local = cursor.take(TAG).isPresent();
        cursor.back(begin);
        String host =
                local ? null : cursor.take(HOST).map(found -> found.group(1)).orElse(null);
        var tag = cursor.take(TAG);
        String app = tag.map(found -> found.group(1)).orElse(null);
        String process = tag.map(found -> found.group(2)).orElse(null);
        return new OldForm(new Header(time, host, app, process, null), cursor.rest());
    }

    private static @Nullable String dated(String written, ZonedDateTime now) {
        for (int year = now.getYear() + 1; year >= now.getYear() - YEARS_BACK; year--) {
            var moment = moment(year + " " + written);
            if (moment.isPresent()
                    && !moment.get().isAfter(now.toLocalDateTime().plusDays(1)))
                return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.get());
        }
        return null;
    }

    private static Optional<LocalDateTime> moment(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written, DATE));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
