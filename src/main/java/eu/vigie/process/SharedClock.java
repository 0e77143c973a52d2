package eu.vigie.process;

import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import java.time.Instant;

/** What the recipients of one duty share: its start and its limit, and therefore every rung of its ladder. */
record SharedClock(Duty duty, Instant from, Instant limit) {

    static SharedClock of(Obligation owed) {
        return new SharedClock(owed.duty(), owed.start(), owed.limit());
    }

    static SharedClock read(String written) {
        var parts = written.split(" ");
        return new SharedClock(Duty.valueOf(parts[0]), Instant.parse(parts[1]), Instant.parse(parts[2]));
    }

    /** As the process carries it; {@link #read} understands it. */
    String written() {
        return duty + " " + from + " " + limit;
    }
}
