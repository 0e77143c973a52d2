package eu.vigie.escalation;

import eu.vigie.assessment.Band;
import eu.vigie.breach.Facts;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ladders as they lie ahead: what has rung and what will. */
@Component
class Plans {

    private final Obligations obligations;
    private final Rungs rungs;
    private final Gravities gravities;
    private final Weighing weighing;
    private final Climbers climbers;

    Plans(Obligations obligations, Rungs rungs, Gravities gravities, Weighing weighing, Climbers climbers) {
        this.obligations = obligations;
        this.rungs = rungs;
        this.gravities = gravities;
        this.weighing = weighing;
        this.climbers = climbers;
    }

    /** Of every open duty of the case, by time. */
    List<Escalation.Planned> of(String breach) {
        var gravity = gravities.of(breach);
        var rung = rungs.rungAt(breach);
        return obligations.of(breach).stream()
                .filter(Obligation::running)
                .flatMap(owed -> planned(climbers.fresh(owed, gravity), rung))
                .sorted(Comparator.comparing(Escalation.Planned::at).thenComparing(Escalation.Planned::obligation))
                .toList();
    }

    Function<Obligation, List<Escalation.Planned>> fresh(
            String breach, @Nullable Facts supposed, @Nullable Band severity) {
        var weighed = supposed == null ? gravities.of(breach) : weighing.of(supposed);
        var gravity = severity == null ? weighed : weighed.band(severity);
        return owed -> planned(climbers.fresh(owed, gravity), Map.of()).toList();
    }

    Function<Obligation, String> names(String breach) {
        var gravity = gravities.of(breach);
        return owed -> climbers.fresh(owed, gravity).ladder().name();
    }

    private static Stream<Escalation.Planned> planned(Climb climb, Map<Rungs.Place, Instant> rung) {
        var owed = climb.owed();
        return climb.steps().stream()
                .map(step -> new Escalation.Planned(
                        owed.id(),
                        step.percent(),
                        climb.at(step),
                        Set.copyOf(step.roles()),
                        rung.get(new Rungs.Place(owed.id(), owed.start(), step.percent()))));
    }
}
