package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.LetterConfirmed;
import eu.vigie.delivery.LetterReturned;
import eu.vigie.delivery.LettersRecorded;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What became of the letters: duties met, duties open again, and where the wave stands now. */
@Component
class Outcomes {

    /** What a letter to a customer meets. */
    static final Set<Duty> CUSTOMER_DUTIES = Set.of(Duty.CUSTOMERS, Duty.CONTROLLERS);

    private final NoticeTable notices;
    private final HeldNotices held;
    private final CustomerWaves waves;
    private final UntoldPersons untold;
    private final Deliveries deliveries;
    private final Obligations obligations;
    private final ApplicationEventPublisher events;

    Outcomes(
            NoticeTable notices,
            HeldNotices held,
            CustomerWaves waves,
            UntoldPersons untold,
            Deliveries deliveries,
            Obligations obligations,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.held = held;
        this.waves = waves;
        this.untold = untold;
        this.deliveries = deliveries;
        this.obligations = obligations;
        this.events = events;
    }

    @EventListener
    void recorded(LettersRecorded letters) {
        NoticeRow.owned(letters.owner()).ifPresent(notice -> recorded(held.lock(notice, letters), letters));
    }

    /** All recipients of a wave are on the ledger, or a person stopped it: perhaps all letters have their end now. */
    void look(long notice) {
        NoticeRow wave = held.lock(notice);
        recorded(wave, new LettersRecorded(wave.owner(), List.of(), notices.now()));
    }

    private void recorded(NoticeRow notice, LettersRecorded letters) {
        if (NoticeKind.TO_CUSTOMERS.contains(notice.kind()) && waves.tells(notice)) {
            letters.outcomes().forEach(outcome -> customer(notice, outcome, letters.at()));
        }
        Map<DeliveryState, Long> counts = deliveries.counts(notice.owner());
        if (!Standing.onItsWay(notice, counts)) {
            settle(notice, letters, counts);
        } else if (pursued(notice.kind()) && Standing.firstFailures(counts, letters)) {
            // Others are tried again for two days; who gets no letter at all is reached by a person now.
            tell(notice, standing(NoticeState.SENDING, counts), Actor.VIGIE, letters.at());
        }
    }

    @EventListener
    void returned(LetterReturned letter) {
        NoticeRow.owned(letter.owner())
                .ifPresent(notice -> tell(
                        notices.get(notice),
                        Map.of("row", letter.row(), "state", "permanent_failure", "returned", true),
                        Actor.VIGIE,
                        letter.at()));
    }

    /** Who noted it for the recipient answers for it. */
    @EventListener
    void confirmed(LetterConfirmed letter) {
        NoticeRow.owned(letter.owner())
                .ifPresent(notice -> tell(
                        notices.get(notice),
                        Map.of("row", letter.row(), "confirmed", true),
                        new Actor(letter.by(), Set.of()),
                        letter.at()));
    }

    /** A single recipient stands on the trail by the number of its row. */
    private void tell(NoticeRow notice, Map<String, Object> details, Actor actor, Instant at) {
        events.publishEvent(new NoticeChanged(notice.breach(), notice.id(), notice.kind(), details, actor, at));
    }

    private void customer(NoticeRow notice, LettersRecorded.Outcome letter, Instant at) {
        if (letter.state().reached()) {
            CUSTOMER_DUTIES.forEach(
                    duty -> obligations.met(notice.breach(), duty, letter.recipient(), at, Actor.VIGIE));
        } else if (letter.state() == DeliveryState.PERMANENT_FAILURE && nothingArrived(notice, letter.recipient())) {
            openAgain(notice, letter.recipient());
        }
    }

    /** Every letter of this wave failed and no other stands: who was told stays told when an update comes back. */
    private boolean nothingArrived(NoticeRow notice, String customer) {
        Map<DeliveryState, Long> here = deliveries.counts(notice.owner(), customer);
        if (!here.keySet().equals(Set.of(DeliveryState.PERMANENT_FAILURE))) return false;
        List<Delivery> everywhere = deliveries.to(
                customer,
                waves.of(notice.breach()).stream().map(NoticeRow::owner).toList());
        return everywhere.stream().noneMatch(row -> row.state().reached());
    }

    private void openAgain(NoticeRow notice, String customer) {
        obligations.of(notice.breach()).stream()
                .filter(owed -> CUSTOMER_DUTIES.contains(owed.duty()))
                .filter(owed -> owed.recipient().equals(customer) && owed.state() == ObligationState.MET)
                .forEach(owed ->
                        obligations.openAgain(notice.breach(), owed.duty(), customer, "letters_returned", Actor.VIGIE));
    }

    /** Whoever such a letter does not reach is followed up by a person. */
    private static boolean pursued(NoticeKind kind) {
        return kind != NoticeKind.PUBLIC && !NoticeKind.IN_PASSING.contains(kind);
    }

    /** Persons are owed their letters together: one wave of several meets no duty while another has not reached all, or somebody has none. */
    private void complete(NoticeRow notice, Instant at) {
        switch (notice.kind()) {
            case PERSON -> {
                if (untold.allTold(notice.breach()))
                    obligations.met(notice.breach(), Duty.PERSONS, "persons", at, Actor.VIGIE);
            }
            case PUBLIC -> obligations.met(notice.breach(), Duty.PUBLIC_COMMUNICATION, "public", at, Actor.VIGIE);
            default -> {}
        }
    }

    private void settle(NoticeRow notice, LettersRecorded letters, Map<DeliveryState, Long> told) {
        Instant at = letters.at();
        if (Standing.of(notice, told).name().equals(notice.outcome()) && !Standing.firstFailures(told, letters)) {
            return;
        }
        // Nobody is told how a wave ended before the rows themselves say so.
        Map<DeliveryState, Long> counts = deliveries.recount(notice.owner());
        NoticeState state = Standing.of(notice, counts);
        notices.set(notice.id(), Map.of("outcome", state.name()));
        // Who was spared a letter that was stopped was told nothing by it.
        if (state == NoticeState.COMPLETE && !notice.stopped()) {
            complete(notice, at);
        }
        // What was published says so itself, and nobody knows whom it reached.
        if (notice.kind() == NoticeKind.PUBLIC) {
            return;
        }
        tell(notice, standing(state, counts), Actor.VIGIE, at);
    }

    private static Map<String, Object> standing(NoticeState state, Map<DeliveryState, Long> counts) {
        Map<String, Object> details = new TreeMap<>();
        details.put("state", state.name().toLowerCase(Locale.ROOT));
        counts.forEach((each, count) -> details.put(each.name().toLowerCase(Locale.ROOT), count));
        return details;
    }
}
