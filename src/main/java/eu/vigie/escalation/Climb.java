package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.deadline.Ladder;
import eu.vigie.obligation.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One duty on its ladder: when its rungs ring, the night considered. */
record Climb(Obligation owed, Rota rota) {

    /** From here on a night holds nothing back. */
    private static final int AT_ANY_HOUR = 75;

    static Climb of(Obligation owed) {
        return new Climb(owed, Rota.of(owed));
    }

    List<Ladder.Rung> rungs() {
        return rota.ladder().rungs();
    }

    /** Rungs above the given share that are due at {@code now}, lowest first. */
    List<Ladder.Rung> due(int above, Instant now) {
        return rungs().stream()
                .filter(rung -> rung.percent() > above && !at(rung).isAfter(now))
                .toList();
    }

    /** When the first rung above the given share rings; empty at the top. */
    Optional<Instant> next(int above) {
        return rota.ladder().after(above).map(this::at);
    }

    /** When the rung rings: at its share of the time, or before the night where the law sets no hours. */
    Instant at(Ladder.Rung rung) {
        var at = rung.at(owed.start(), owed.limit());
        if (!quiet() || rung.percent() >= AT_ANY_HOUR) return at;
        var evening = Policy.ours().night().before(at);
        return evening.isAfter(owed.start()) ? evening : at;
    }

    Set<Role> roles(Collection<Ladder.Rung> of) {
        return rota.roles(of);
    }

    /** Only where the law sets no hours, and the ladder is longer than a night (an exercise's is not). */
    private boolean quiet() {
        var length = Duration.between(owed.start(), owed.limit());
        return rota.keepsQuiet()
                && owed.dueAt() == null
                && length.compareTo(Policy.ours().night().length()) > 0;
    }
}
