package eu.vigie.web.pages;

import eu.vigie.obligation.DutyClock;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Supposed.Change;
import eu.vigie.web.whatif.Prospect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Duties as they are beside what they would be: those that differ first. */
record Comparison(List<ComparedDuty> lines) {

    private static final List<Change> READ_FIRST =
            List.of(Change.MOVES, Change.APPEARS, Change.FALLS_AWAY, Change.TURNS, Change.STAYS);

    /** Customers with the same limits stand together, as they are told together. */
    static Comparison of(List<Prospect> prospects) {
        Map<List<Object>, List<Prospect>> together = new LinkedHashMap<>();
        prospects.forEach(one ->
                together.computeIfAbsent(line(one), key -> new ArrayList<>()).add(one));
        return new Comparison(together.values().stream()
                .map(ComparedDuty::new)
                .sorted(Comparator.comparing(line -> READ_FIRST.indexOf(line.change())))
                .toList());
    }

    /** How many duties each kind of change befalls; what stays is not counted. */
    public List<Map.Entry<Change, Integer>> counts() {
        return READ_FIRST.stream()
                .filter(change -> change != Change.STAYS)
                .map(change -> Map.entry(change, count(change)))
                .filter(count -> count.getValue() > 0)
                .toList();
    }

    private int count(Change change) {
        return lines.stream()
                .filter(line -> line.change() == change)
                .mapToInt(ComparedDuty::size)
                .sum();
    }

    private static List<Object> line(Prospect one) {
        var both = Stream.of(one.duty().now(), one.duty().then())
                .filter(Objects::nonNull)
                .toList();
        Object group = DutyLine.together(both.get(0).duty()) ? "" : both.get(0).recipient();
        return List.of(
                both.get(0).duty(),
                group,
                one.duty().change(),
                both.stream().map(Comparison::place).toList());
    }

    private static List<Object> place(Obligation duty) {
        Object limit = duty.clock() == DutyClock.NOT_STARTED ? duty.clock() : duty.limit();
        return List.of(duty.regime(), duty.stage(), limit, duty.state());
    }
}
