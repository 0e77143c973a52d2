package eu.vigie.obligation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The board in SQL: every condition lets an index find the first lines, however many there are. */
final class BoardQuery {

    private static final Duration SOON = Duration.ofHours(72);
    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,18})-(\\d{1,18})");

    private static final String UNDECIDED = " and o.decided_required is null and o.presumed_required = false";
    private static final String HARD = " where o.open_clock = 'hard'";

    /** By what is the same in all of them as well, which changes nothing and lets an index give the first lines. */
    private static final String BY_LIMIT = "o.open_clock, o.open_limit_at, o.id";

    private static final String REQUIRED = " and (o.decided_required is not null or o.presumed_required = true)";

    private static final String REAL =
            " and (select c.exercise from breach_case c where c.reference = o.breach) = false";

    /** Who is told together with another one that stands before it. */
    private static final String FOLLOWS =
            "o.duty in ('customers', 'controllers') and exists (select 1 from obligation p"
                    + " where p.breach = o.breach and p.open_limit_at = o.open_limit_at and p.id < o.id and p.duty = o.duty"
                    + " and p.regime = o.regime)";

    private static final String TOGETHER = "case when o.duty in ('customers', 'controllers') then (select count(*)"
            + " from obligation p where p.breach = o.breach and p.open_limit_at = o.open_limit_at and p.duty = o.duty"
            + " and p.regime = o.regime) else 1 end";

    private final Map<String, Object> parameters = new HashMap<>();
    private final BoardFilter filter;

    BoardQuery(BoardFilter filter, Instant now) {
        this.filter = filter;
        parameters.put("epoch", Instant.EPOCH.atOffset(ZoneOffset.UTC));
        parameters.put("now", now.atOffset(ZoneOffset.UTC));
        parameters.put("soon", now.plus(SOON).atOffset(ZoneOffset.UTC));
        if (filter.regime() != null) parameters.put("regime", filter.regime());
        if (filter.cases() != null && !filter.cases().isEmpty()) parameters.put("cases", List.copyOf(filter.cases()));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Lines of a section by limit, with the section's number and how many are told together. */
    String lines(BoardSection section, @Nullable String after, int limit) {
        return lines(section.ordinal(), where(section) + behind(section, after), BY_LIMIT, limit);
    }

    String undecided(int number, int limit) {
        var where = " where o.open_limit_at >= :epoch" + UNDECIDED + asked();
        return lines(number, where, "o.decided_required, o.presumed_required, o.open_limit_at, o.id", limit);
    }

    String required(int number, int limit) {
        return lines(number, " where o.open_limit_at >= :epoch" + REQUIRED + asked(), "o.open_limit_at, o.id", limit);
    }

    String lawful(int number) {
        return lines(number, HARD + asked(), BY_LIMIT, 1);
    }

    /** The same of real cases: exercises that end sooner are passed over, each by its key. */
    String lawfulAndReal(int number) {
        return lines(number, HARD + REAL + asked(), BY_LIMIT, 1);
    }

    private static String lines(int number, String where, String order, int limit) {
        return "select * from (select " + number + " as part, o.*, " + TOGETHER + " as together from obligation o"
                + where + " order by " + order + " limit " + limit + ") part" + number;
    }

    String count(BoardSection section) {
        return "select " + section.ordinal() + ", count(*) from (select 1 as one from obligation o" + where(section)
                + " limit " + Board.MOST_COUNTED + ") counted";
    }

    private String where(BoardSection section) {
        return switch (section) {
                    case OVERDUE -> HARD + " and o.open_limit_at < :now";
                    case SOON -> HARD + " and o.open_limit_at >= :now and o.open_limit_at < :soon";
                    case LATER -> HARD + " and o.open_limit_at >= :soon";
                    case WITHOUT_DELAY -> " where o.open_clock = 'soft'";
                    case NOT_STARTED ->
                        " where o.open_clock = 'not_started' and exists"
                                + " (select 1 from breach_case c where c.reference = o.breach and c.closed_at is null)";
                }
                + (filter.undecided() ? UNDECIDED : "")
                + asked();
    }

    private String asked() {
        var asked = " and not (" + FOLLOWS + ")";
        if (filter.regime() != null) asked += " and o.regime = :regime";
        if (filter.cases() == null) return asked;
        return asked + (filter.cases().isEmpty() ? " and 1 = 0" : " and o.breach in (:cases)");
    }

    private String behind(BoardSection section, @Nullable String after) {
        Matcher place = PLACE.matcher(after == null ? "" : after);
        if (!place.matches()) return "";
        parameters.put("id", Long.valueOf(place.group(2)));
        if (section == BoardSection.NOT_STARTED) return " and o.id > :id";
        var at = Instant.EPOCH.plus(Long.parseLong(place.group(1)), ChronoUnit.MICROS);
        parameters.put("at", at.atOffset(ZoneOffset.UTC));
        return " and o.open_limit_at >= :at and (o.open_limit_at > :at or o.id > :id)";
    }

    /** Where a line stands. */
    static String place(BoardLine line) {
        var owed = line.leading();
        var micros = owed.running() ? ChronoUnit.MICROS.between(Instant.EPOCH, owed.limit()) : 0;
        return micros + "-" + owed.id();
    }
}
