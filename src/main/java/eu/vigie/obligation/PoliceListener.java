package eu.vigie.obligation;

import eu.vigie.breach.Breaches;
import eu.vigie.lawenforcement.PoliceRequestTold;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What law enforcement asks, and what was answered, changes what is owed, in the same transaction. */
@Component
class PoliceListener {

    private final Breaches breaches;
    private final Obligations obligations;
    private final Reconciliation reconciliation;

    PoliceListener(Breaches breaches, Obligations obligations, Reconciliation reconciliation) {
        this.breaches = breaches;
        this.obligations = obligations;
        this.reconciliation = reconciliation;
    }

    /** A closed case owes nothing anew; what was asked of it is on record, and counts if it is opened again. */
    @EventListener
    void on(PoliceRequestTold event) {
        var request = event.request();
        if (!request.open())
            obligations.met(
                    request.breach(),
                    Duty.POLICE_REQUEST,
                    PoliceDuties.recipient(request),
                    event.happenedAt(),
                    event.actor());
        if (breaches.get(request.breach()).closedAt() == null)
            reconciliation.reconcile(request.breach(), event.actor());
    }
}
