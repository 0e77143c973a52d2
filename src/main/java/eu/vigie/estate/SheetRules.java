package eu.vigie.estate;

import eu.vigie.refusal.Fault;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What lines must keep among themselves and towards the other collections. */
final class SheetRules {

    private final Sheet sheet;
    private final Complaints complaints;

    SheetRules(Sheet sheet, Complaints complaints) {
        this.sheet = sheet;
        this.complaints = complaints;
    }

    /** Checks all lines; {@code stored} gives the ids of another collection. */
    void check(List<Line> lines, Function<String, Set<String>> stored) {
        duplicates(lines);
        for (Column column : sheet.columns()) {
            String collection = column.refersTo();
            if (collection != null) {
                boolean own = collection.equals(sheet.name());
                references(lines, column, own ? ids(lines) : stored.apply(collection));
            }
        }
        lines.forEach(this::period);
        circles(lines);
    }

    private void duplicates(List<Line> lines) {
        Set<List<@Nullable Object>> seen = new HashSet<>();
        for (Line line : lines) {
            List<@Nullable Object> identity = new ArrayList<>();
            sheet.identity().forEach(column -> identity.add(line.value(column)));
            if (!identity.contains(null) && !seen.add(identity)) {
                complaints.add(Fault.of(line.at(sheet.identity().get(0)), "line-twice"));
            }
        }
    }

    private void references(List<Line> lines, Column column, Set<String> known) {
        for (Line line : lines) {
            Object id = line.value(column.name());
            if (id != null && !known.contains(id)) {
                complaints.add(Fault.of(line.at(column.name()), "reference", id));
            }
        }
    }

    private void period(Line line) {
        if (line.value("from") instanceof OffsetDateTime from
                && line.value("to") instanceof OffsetDateTime to
                && to.isBefore(from)) {
            complaints.add(Fault.of(line.at("to"), "period"));
        }
    }

    /** A system that is, over others, its own part would make the search for parts endless. */
    private void circles(List<Line> lines) {
        Map<String, String> parents = new HashMap<>();
        for (Line line : lines) {
            if (line.value("parentId") instanceof String parent && line.value("id") instanceof String id) {
                parents.put(id, parent);
            }
        }
        for (Line line : lines) {
            if (line.value("id") instanceof String id && isInCircle(id, parents)) {
                complaints.add(Fault.of(line.at("parentId"), "circle"));
            }
        }
    }

    /** True when the way up from the system comes back to it. */
    private static boolean isInCircle(String system, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        @Nullable String above = parents.get(system);
        while (above != null && seen.add(above)) {
            if (above.equals(system)) {
                return true;
            }
            above = parents.get(above);
        }
        return false;
    }

    private static Set<String> ids(List<Line> lines) {
        Set<String> ids = new HashSet<>();
        lines.forEach(line -> ids.add(String.valueOf(line.value("id"))));
        return ids;
    }
}
