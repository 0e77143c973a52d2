package eu.vigie.breach;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a question or an order must say: all faults are named at once. */
final class AuthorityRules {

    private AuthorityRules() {}

    static RequestRows.Asked checked(AuthorityAsks asked, Instant now) {
        List<Fault> faults = faults(asked, now);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        RequestKind kind = Objects.requireNonNull(asked.kind());
        boolean tell = kind == RequestKind.ORDER && !Boolean.FALSE.equals(asked.tellPersons());
        return new RequestRows.Asked(
                kind,
                null,
                Objects.requireNonNull(asked.text()).strip(),
                tell,
                Objects.requireNonNull(asked.receivedAt()).truncatedTo(ChronoUnit.MICROS),
                Objects.requireNonNull(asked.dueAt()).truncatedTo(ChronoUnit.MICROS));
    }

    private static List<Fault> faults(AuthorityAsks asked, Instant now) {
        var faults = new ArrayList<Fault>();
        if (asked.kind() == null || asked.kind() == RequestKind.RFO)
            faults.add(Fault.of("kind", "unknown-word", "question, order"));
        if (asked.receivedAt() == null) faults.add(Fault.of("receivedAt", "instant-missing"));
        else if (Demand.future(asked.receivedAt(), now)) faults.add(Fault.of("receivedAt", "in-the-future"));
        if (asked.dueAt() == null) faults.add(Fault.of("dueAt", "instant-missing"));
        else if (asked.receivedAt() != null && asked.dueAt().isBefore(asked.receivedAt()))
            faults.add(Fault.of("dueAt", "ends-before-start"));
        if (asked.text() == null || asked.text().isBlank()) faults.add(Fault.of("text", "text-missing"));
        else if (asked.text().strip().length() > Demand.LONGEST_TEXT)
            faults.add(Fault.of("text", "text-too-long", Demand.LONGEST_TEXT));
        if (asked.kind() == RequestKind.QUESTION && Boolean.TRUE.equals(asked.tellPersons()))
            faults.add(Fault.of("tellPersons", "only-an-order"));
        return faults;
    }
}
