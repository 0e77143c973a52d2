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
 * What rings, in words. {@code staff/escalation} takes exactly: {@code about} (the case, or how many), {@code duty} (the one,
 * or how many), {@code percent} (the highest), {@code late}, {@code wanted} (an acknowledgement), {@code acknowledgeLink},
 * {@code writtenAt}, and {@code cases}, each with {@code reference}, {@code title}, {@code link}, {@code standsIn},
 * {@code insteadOf} and {@code duties}: a line each with {@code duty} (what is owed to whom), {@code due} (local time with its
 * zone), {@code remaining}, {@code percent}, {@code rangLate} and {@code by} (how late this ring comes). Many customers with
 * the same limit are one line.
 */
record RungWords(StaffWords words, String base, Instant now) {

    Map<String, Object> of(Message message, String acknowledgeLink) {
        var lines = message.lines().toList();
        return Map.of(
                "about", words.about(message.about()),
                "duty", summary(lines),
                "percent", message.percent(),
                "late", lines.stream().anyMatch(Line::overdue),
                "wanted", message.wantsAnswer(),
                "acknowledgeLink", acknowledgeLink,
                "writtenAt", words.moment(now, StaffLetters.HOME),
                "cases", message.about().stream().map(this::about).toList());
    }

    private Map<String, Object> about(Message.About about) {
        return Map.of(
                "reference", about.breach().reference(),
                "title", about.breach().title(),
                "link", base + "/breaches/" + about.breach().reference(),
                "standsIn", !about.insteadOf().isEmpty(),
                "insteadOf", String.join(", ", about.insteadOf()),
                "duties", together(about.lines()).stream().map(this::line).toList());
    }

    private Map<String, Object> line(List<Line> line) {
        var first = line.get(0);
        return Map.of(
                "duty", duty(line),
                "due", words.due(first.owed(), zone(first.owed())),
                "remaining", words.remaining(now, first.owed().limit()),
                "percent", first.percent(),
                "rangLate", first.late(now).matters(),
                "by", words.length(first.late(now).seconds()));
    }

    /** The one duty by name, several by number. */
    private String summary(List<Line> all) {
        var lines = together(all);
        return lines.size() == 1 ? duty(lines.get(0)) : words.several(lines.size());
    }

    /** The most pressing first. */
    private static List<List<Line>> together(List<Line> all) {
        var lines = new LinkedHashMap<Object, List<Line>>();
        all.stream().sorted(Comparator.comparing(one -> one.owed().limit())).forEach(one -> lines.computeIfAbsent(
                        key(one), line -> new ArrayList<>())
                .add(one));
        return List.copyOf(lines.values());
    }

    private static Object key(Line one) {
        var owed = one.owed();
        var many = owed.duty() == Duty.CUSTOMERS || owed.duty() == Duty.CONTROLLERS;
        return many ? List.of(owed.breach(), owed.regime(), owed.limit(), one.percent()) : owed.id();
    }

    private String duty(List<Line> line) {
        var owed = line.get(0).owed();
        return line.size() == 1 ? words.duty(owed) : words.duties(owed, line.size());
    }

    private static ZoneId zone(Obligation owed) {
        return Regimes.ours().find(owed.regime()).map(Regime::zone).orElse(ZoneOffset.UTC);
    }
}
