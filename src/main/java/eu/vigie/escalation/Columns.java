package eu.vigie.escalation;

import eu.vigie.actor.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How this room's values stand in columns. */
final class Columns {

    private Columns() {}

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime maybe(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant maybe(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static String roles(Collection<Role> roles) {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(","));
    }

    static Set<Role> roles(String codes) {
        return split(codes, ",").map(Role::of).collect(Collectors.toSet());
    }

    static String media(Collection<Medium> media) {
        return media.stream().map(Medium::name).sorted().collect(Collectors.joining(","));
    }

    static Set<Medium> media(String names) {
        return split(names, ",").map(Medium::valueOf).collect(Collectors.toSet());
    }

    static String names(Collection<String> names) {
        return String.join("\n", names);
    }

    static List<String> names(String lines) {
        return split(lines, "\n").toList();
    }

    private static Stream<String> split(String text, String by) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split(by));
    }
}
