package eu.vigie.escalation;

import eu.vigie.obligation.Obligation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which ladder each duty climbs and how far it has got: two queries for many, a third where ladders have changed. */
@Component
class Climbers {

    private final Rungs rungs;
    private final Gravities gravities;
    private final Ladders ladders;

    Climbers(Rungs rungs, Gravities gravities, Ladders ladders) {
        this.rungs = rungs;
        this.gravities = gravities;
        this.ladders = ladders;
    }

    Climber of(Obligation owed) {
        return of(List.of(owed)).get(0);
    }

    /** Those duties, of whatever cases. */
    List<Climber> of(Collection<Obligation> obligations) {
        return of(obligations, rungs.highest(obligations));
    }

    /** All of these cases: however many they are, they are asked for by case. */
    List<Climber> of(Collection<String> breaches, Collection<Obligation> obligations) {
        return of(obligations, rungs.highest(breaches, obligations));
    }

    /** A duty as if it had not climbed at all, in a case of that gravity. */
    Climb fresh(Obligation owed, Gravity gravity) {
        return Climb.of(owed, gravity, ladders);
    }

    private List<Climber> of(Collection<Obligation> obligations, Map<Long, Integer> highest) {
        var weighed = gravities.of(obligations.stream().map(Obligation::breach).toList());
        var exactly = rungs.climbed(obligations.stream()
                .filter(owed -> gravity(weighed, owed).movedAt() != null)
                .toList());
        return obligations.stream()
                .map(owed -> climber(owed, gravity(weighed, owed), highest, exactly))
                .toList();
    }

    private Climber climber(Obligation owed, Gravity gravity, Map<Long, Integer> highest, Map<Long, Climbed> exactly) {
        var climbed = exactly.getOrDefault(owed.id(), Climbed.upTo(highest.getOrDefault(owed.id(), 0)));
        return new Climber(fresh(owed, gravity), climbed, gravity.movedAt());
    }

    private static Gravity gravity(Map<String, Gravity> weighed, Obligation owed) {
        return weighed.getOrDefault(owed.breach(), Gravity.UNKNOWN);
    }
}
