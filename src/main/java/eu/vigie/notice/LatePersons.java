package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.notice.UntoldTable.Untold;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Persons who come to the list after a wave went to it are owed a letter like all others (GDPR Art. 34(1)): the duty that had been met
 * is open again, until they are told or are on the list no more.
 */
@Component
class LatePersons {

    /** As the duty towards all of them together names them. */
    static final String PERSONS = "persons";

    private final UntoldPersons untold;
    private final NoticeTable notices;
    private final Obligations obligations;
    private final Breaches breaches;

    LatePersons(UntoldPersons untold, NoticeTable notices, Obligations obligations, Breaches breaches) {
        this.untold = untold;
        this.notices = notices;
        this.obligations = obligations;
        this.breaches = breaches;
    }

    /** A new list is stored, and the case is held. */
    void listed(String breach) {
        Instant metBefore = untold.of(breach).map(Untold::metAt).orElse(null);
        Optional<Obligation> duty = duty(breach);
        boolean met = duty.filter(owed -> owed.state() == ObligationState.MET).isPresent();
        Instant metAt = met ? duty.map(Obligation::metAt).orElse(null) : metBefore;
        if (untold.count(breach, metAt) == 0) {
            nobodyLeft(breach, duty, metBefore);
        } else if (met) {
            openAgain(breach, "further_persons");
        }
    }

    /**
     * A wave to persons is stopped: whoever was in it alone is untold again. The duty may have been met by then, where a single letter
     * that had come back was on its way once more. In a closed case nobody could act on it.
     */
    void stopped(NoticeRow wave) {
        if (wave.kind() != NoticeKind.PERSON || wave.releasedAt() == null) return;
        Optional<Obligation> met = duty(wave.breach()).filter(owed -> owed.state() == ObligationState.MET);
        boolean somebody =
                untold.stopped(wave.breach(), met.map(Obligation::metAt).orElse(null));
        boolean closed = breaches.get(wave.breach()).closedAt() != null;
        if (somebody && met.isPresent() && !closed) openAgain(wave.breach(), "wave_stopped");
    }

    private void openAgain(String breach, String reason) {
        obligations.openAgain(breach, Duty.PERSONS, PERSONS, reason, Actor.VIGIE);
    }

    /**
     * Whoever made the duty open again is on the list no more: it was met when it was met before, for all who are on it were told by
     * then. A later instant would make a slip with the file look like a late letter. Where it was not met before, a wave to those who
     * are not on the list any more had been stopped since, and all others are told: it is met from now on.
     */
    private void nobodyLeft(String breach, Optional<Obligation> duty, @Nullable Instant metBefore) {
        if (duty.filter(owed -> owed.state().open()).isEmpty()) return;
        if (metBefore != null) {
            met(breach, metBefore);
        } else if (untold.allTold(breach)) {
            met(breach, notices.now());
        }
    }

    private void met(String breach, Instant at) {
        obligations.met(breach, Duty.PERSONS, PERSONS, at, Actor.VIGIE);
    }

    private Optional<Obligation> duty(String breach) {
        return obligations.of(breach).stream()
                .filter(owed -> owed.duty() == Duty.PERSONS && owed.recipient().equals(PERSONS))
                .filter(owed -> owed.state() != ObligationState.WITHDRAWN)
                .findFirst();
    }
}
