package eu.vigie.process;

import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import java.time.Instant;

/** What the recipients of one duty share: its start, its limit and its ladder, and therefore every rung. */
record SharedClock(Duty duty, Instant from, Instant limit, String ladder) {

    static SharedClock of(Obligation owed, String ladder) {
        return new SharedClock(owed.duty(), owed.start(), owed.limit(), ladder);
    }

    static SharedClock read(String written) {
        var parts = written.split(" ");
        // Clocks that ran before ladders had names are armed again when their case is next brought in line.
        var ladder = parts.length > 3 ? parts[3] : "";
        return new SharedClock(Duty.valueOf(parts[0]), Instant.parse(parts[1]), Instant.parse(parts[2]), ladder);
    }

    /** As the process carries it; {@link #read} understands it. */
    String written() {
        return duty + " " + from + " " + limit + " " + ladder;
    }
}
