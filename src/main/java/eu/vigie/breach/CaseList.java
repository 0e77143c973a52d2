package eu.vigie.breach;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases, newest first, in parts. */
@Component
class CaseList {

    private static final Pattern REFERENCE = Pattern.compile("(\\d{4})-(\\d{4,9})");

    private static final int MOST_OPEN = 200;

    /** Not "= false": by that the index of the exercises would be taken, and every real case sorted. */
    private static final String NO_EXERCISE = "where c.exercise <> true";

    private final CaseRows rows;

    CaseList(CaseRows rows) {
        this.rows = rows;
    }

    List<Breach> of(@Nullable BreachState state, @Nullable String text, @Nullable String before, int limit) {
        return part(new StringBuilder("where 1 = 1"), new HashMap<>(), state, text, before, limit);
    }

    List<Breach> reportedBy(
            String person, @Nullable BreachState state, @Nullable String text, @Nullable String before, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("person", person));
        return part(new StringBuilder("where c.reported_by = :person"), parameters, state, text, before, limit);
    }

    private List<Breach> part(
            StringBuilder where,
            Map<String, Object> parameters,
            @Nullable BreachState state,
            @Nullable String text,
            @Nullable String before,
            int limit) {
        if (state != null) where.append(" and ").append(StateCondition.of(state));
        if (text != null && !text.isBlank()) search(text, where, parameters);
        return part(where, parameters, before, StateCondition.order(state), limit);
    }

    /** In the order of the register. */
    List<Breach> real(@Nullable String after, int limit) {
        StringBuilder where = new StringBuilder(NO_EXERCISE);
        Map<String, Object> parameters = new HashMap<>();
        Matcher position = REFERENCE.matcher(after == null ? "" : after);
        if (position.matches()) beyond(position, ">", where, parameters);
        return rows.oldest(where.toString(), parameters, limit);
    }

    List<Breach> newestReal(@Nullable String before, int limit) {
        return part(new StringBuilder(NO_EXERCISE), new HashMap<>(), before, "", limit);
    }

    List<Breach> openAnd(int limit, Collection<String> others) {
        if (others.isEmpty()) return rows.list("where c.closed_at is null", Map.of(), "c.closed_at, ", limit);
        String wanted = "where c.reference in (select reference from (select o.reference from breach_case o"
                + " where o.closed_at is null order by o.closed_at, o.reference_year desc, o.reference_number desc"
                + " fetch first :open rows only) newest"
                + " union all select n.reference from breach_case n where n.reference in (:others))";
        return rows.list(wanted, Map.of("open", limit, "others", others), "", limit + others.size());
    }

    /** Real ones that run; the systems of a case are kept as JSON, each in quotation marks. */
    List<Breach> openOn(Collection<String> systems) {
        if (systems.isEmpty()) return List.of();
        Map<String, Object> parameters = new HashMap<>();
        var one = systems.stream()
                .map(system -> {
                    String name = "system" + parameters.size();
                    parameters.put(name, "%" + literal(CaseRow.system(system)) + "%");
                    return "c.systems like :" + name + " escape '!'";
                })
                .collect(Collectors.joining(" or ", " and (", ")"));
        String where = "where c.closed_at is null and c.exercise = false" + one;
        return rows.list(where, parameters, "c.closed_at, ", MOST_OPEN);
    }

    private List<Breach> part(
            StringBuilder where, Map<String, Object> parameters, @Nullable String before, String order, int limit) {
        Matcher position = REFERENCE.matcher(before == null ? "" : before);
        if (position.matches()) beyond(position, "<", where, parameters);
        return rows.list(where.toString(), parameters, order, limit);
    }

    private static void search(String text, StringBuilder where, Map<String, Object> parameters) {
        where.append(" and (lower(c.title) like :wanted escape '!' or c.reference like :wanted escape '!')");
        parameters.put("wanted", "%" + literal(text.strip().toLowerCase(Locale.ROOT)) + "%");
    }

    private static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }

    private static void beyond(Matcher position, String which, StringBuilder where, Map<String, Object> parameters) {
        where.append(
                " and (c.reference_year %1$s :year or (c.reference_year = :year and c.reference_number %1$s :number))"
                        .formatted(which));
        parameters.put("year", Integer.valueOf(position.group(1)));
        parameters.put("number", Integer.valueOf(position.group(2)));
    }
}
