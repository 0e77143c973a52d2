package eu.vigie.anchor;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants and answers as columns hold them. */
final class Columns {

    private static final int LONGEST = 300;

    private Columns() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(UTC);
    }

    static @Nullable OffsetDateTime maybe(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        OffsetDateTime at = row.getObject(name, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** What a machine said: one line, not for ever. */
    static String said(String words) {
        String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
