package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.delivery.LedgerRecipients;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Duties that open towards somebody who has the letter already. A duty is met with the answer of the mail server; whose letter was
 * taken while nothing was owed to them (they were taken out of the case, or triage said otherwise) has no such answer to come, and
 * nobody writes to them a second time.
 */
@Component
public class AlreadyTold {

    private final CustomerWaves customerWaves;
    private final PersonsWrittenTo personsWrittenTo;
    private final UntoldPersons untold;
    private final LedgerRecipients ledger;
    private final Obligations obligations;

    AlreadyTold(
            CustomerWaves customerWaves,
            PersonsWrittenTo personsWrittenTo,
            UntoldPersons untold,
            LedgerRecipients ledger,
            Obligations obligations) {
        this.customerWaves = customerWaves;
        this.personsWrittenTo = personsWrittenTo;
        this.untold = untold;
        this.ledger = ledger;
        this.obligations = obligations;
    }

    /** Meets them at the instant at which the letter was taken. To be called with the case held. */
    public void meet(String breach) {
        List<Obligation> open = obligations.of(breach).stream()
                .filter(owed -> owed.state().open())
                .toList();
        customers(
                breach,
                open.stream()
                        .filter(owed -> Outcomes.CUSTOMER_DUTIES.contains(owed.duty()))
                        .toList());
        if (open.stream().anyMatch(AlreadyTold::towardsPersons)) persons(breach);
    }

    /** Persons are told once it is decided that they are (GDPR Art. 34). */
    private static boolean towardsPersons(Obligation owed) {
        return owed.duty() == Duty.PERSONS && owed.state() == ObligationState.REQUIRED;
    }

    private void customers(String breach, List<Obligation> open) {
        if (open.isEmpty()) return;
        List<String> waves = owners(customerWaves.standing(breach));
        if (waves.isEmpty()) return;
        Map<String, Instant> reached = ledger.reached(waves);
        for (Obligation owed : open) {
            Instant at = reached.get(owed.recipient());
            if (at != null) obligations.met(breach, owed.duty(), owed.recipient(), at, Actor.VIGIE);
        }
    }

    private void persons(String breach) {
        if (!untold.allTold(breach)) return;
        ledger.settled(owners(personsWrittenTo.waves(breach)))
                .ifPresent(at -> obligations.met(breach, Duty.PERSONS, LatePersons.PERSONS, at, Actor.VIGIE));
    }

    private static List<String> owners(List<NoticeRow> waves) {
        return waves.stream().map(NoticeRow::owner).toList();
    }
}
