package eu.vigie.escalation;

import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Regimes;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What rings, a line each: {@code duty} (what is owed to whom and where it stands), {@code due} (local time with its zone),
 * {@code remaining}, {@code percent}. Many customers with the same limit are one line.
 */
record RungWords(StaffWords words, Instant now) {

    List<Map<String, ?>> lines(List<Ringing> ringing) {
        return together(ringing).stream()
                .<Map<String, ?>>map(line -> Map.of(
                        "duty", duty(line),
                        "due", words.due(line.get(0).owed(), zone(line.get(0).owed())),
                        "remaining", words.remaining(now, line.get(0).owed().limit()),
                        "percent", line.get(0).percent()))
                .toList();
    }

    /** The one duty by name, several by number. */
    String summary(List<Ringing> ringing) {
        var lines = together(ringing);
        return lines.size() == 1 ? duty(lines.get(0)) : words.several(lines.size());
    }

    /** The most pressing first. */
    private static List<List<Ringing>> together(List<Ringing> ringing) {
        var lines = new LinkedHashMap<Object, List<Ringing>>();
        ringing.stream().sorted(Comparator.comparing(one -> one.owed().limit())).forEach(one -> lines.computeIfAbsent(
                        key(one), line -> new ArrayList<>())
                .add(one));
        return List.copyOf(lines.values());
    }

    private static Object key(Ringing one) {
        var owed = one.owed();
        var many = owed.duty() == Duty.CUSTOMERS || owed.duty() == Duty.CONTROLLERS;
        return many ? List.of(owed.regime(), owed.limit(), one.percent()) : owed.id();
    }

    private String duty(List<Ringing> line) {
        var owed = line.get(0).owed();
        return line.size() == 1 ? words.duty(owed) : words.duties(owed, line.size());
    }

    private static ZoneId zone(Obligation owed) {
        return Regimes.ours().find(owed.regime()).map(Regime::zone).orElse(ZoneOffset.UTC);
    }
}
