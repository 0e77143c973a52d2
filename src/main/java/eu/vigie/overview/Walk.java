package eu.vigie.overview;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One way through all cases. A place is a letter for the way and the values of the last row, so that a row which changes or goes
 * meanwhile moves no other.
 */
abstract class Walk {

    /** A case, and where it stands on the way. */
    record Found(String reference, String place) {}

    private final JdbcClient jdbc;
    private final Pattern place;

    Walk(JdbcClient jdbc, String place) {
        this.jdbc = jdbc;
        this.place = Pattern.compile(place);
    }

    /** The next ones behind that place; from the top where it is none of this way. */
    List<Found> next(CaseFilter filter, @Nullable String after, Instant now, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("most", limit));
        Matcher behind = place.matcher(after == null ? "" : after);
        String sql = sql(filter, behind.matches() ? behind : null, now, parameters);
        return jdbc.sql(sql + " limit :most").params(parameters).query(row()).list();
    }

    /** True for a place of this way. */
    boolean knows(@Nullable String place) {
        return place != null && this.place.matcher(place).matches();
    }

    abstract String sql(CaseFilter filter, @Nullable Matcher behind, Instant now, Map<String, Object> parameters);

    abstract RowMapper<Found> row();

    static Object instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS).atOffset(UTC);
    }

    static long micros(java.time.OffsetDateTime at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant());
    }
}
