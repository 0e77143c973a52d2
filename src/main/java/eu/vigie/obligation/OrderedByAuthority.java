package eu.vigie.obligation;

import eu.vigie.breach.CaseRequest;
import eu.vigie.deadline.RegimeStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An order to tell the persons concerned (Art. 34(4) GDPR): whatever we decided, within the time that the authority set. */
final class OrderedByAuthority {

    private OrderedByAuthority() {}

    static List<Wanted> with(List<Wanted> duties, Optional<CaseRequest> order) {
        if (order.isEmpty()) return duties;
        var changed = new ArrayList<>(duties);
        changed.removeIf(wanted -> wanted.duty() == Duty.PERSONS);
        changed.add(persons(order.get()));
        return changed;
    }

    private static Wanted persons(CaseRequest order) {
        var due = Objects.requireNonNull(order.dueAt());
        var period = new Period(order.receivedAt(), due, due);
        return new Wanted(
                "GDPR-34-1",
                "communication",
                RegimeStatus.IN_FORCE,
                Duty.PERSONS,
                "persons",
                "persons",
                "GDPR Art. 34(4)",
                period,
                Boolean.TRUE,
                null);
    }
}
