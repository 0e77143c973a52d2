package eu.vigie.web.calendar;

import eu.vigie.breach.Breach;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One duty, or that towards many who are told together: one line of a calendar, not one for each customer. */
record CalendarDuty(String key, List<Obligation> duties, int sequence, Breach breach) {

    private static final Set<Duty> TOGETHER = EnumSet.of(Duty.CUSTOMERS, Duty.CONTROLLERS);

    /** The same after a move: what many have in common is the length of their time, not its end. */
    static String key(Obligation duty) {
        if (!TOGETHER.contains(duty.duty())) return duty.breach() + "-duty-" + duty.id();
        var length = Duration.between(duty.start(), duty.limit());
        return duty.breach() + "-" + duty.duty().code() + "-" + duty.regime() + "-" + length.toSeconds();
    }

    static CalendarDuty of(String key, List<Obligation> duties, Map<Long, Integer> revised, Map<String, Breach> cases) {
        int sequence = duties.stream()
                .mapToInt(duty -> revised.getOrDefault(duty.id(), 0))
                .max()
                .orElse(0);
        var breach = cases.get(duties.get(0).breach());
        if (breach == null) throw new IllegalStateException(key + " is of no case");
        return new CalendarDuty(key, duties, sequence, breach);
    }

    /** The first of those that are told together. */
    Obligation leading() {
        return duties.get(0);
    }

    CalendarEvent event(String kind, Instant at, String summary, int remind) {
        boolean certain = leading().state() != ObligationState.UNDECIDED;
        var path = "/breaches/" + breach.reference();
        return new CalendarEvent(key + "-" + kind, sequence, at, summary, certain, remind, path);
    }
}
