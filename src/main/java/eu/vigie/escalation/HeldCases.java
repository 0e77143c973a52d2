package eu.vigie.escalation;

import static java.util.stream.Collectors.groupingBy;

import eu.vigie.breach.Breaches;
import eu.vigie.obligation.Obligations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Holds cases before their duties, as everyone does who changes both: the watchdog rings beside the engine's timers. To be
 * called in a transaction.
 */
@Component
class HeldCases {

    private final Breaches breaches;
    private final Obligations obligations;
    private final Climbers climbers;

    HeldCases(Breaches breaches, Obligations obligations, Climbers climbers) {
        this.breaches = breaches;
        this.obligations = obligations;
        this.climbers = climbers;
    }

    /** Waits for whoever holds it now. */
    HeldCase one(String breach) {
        breaches.hold(breach);
        var pace = breaches.get(breach).pace();
        return new HeldCase(breach, pace, climbing(List.of(breach)));
    }

    /** Those that nobody else holds: a few questions, however many cases. */
    List<HeldCase> free(Collection<String> references) {
        Map<String, Integer> paces = breaches.holdFree(references);
        var climbing = climbing(paces.keySet()).stream()
                .collect(groupingBy(one -> one.owed().breach()));
        return paces.entrySet().stream()
                .map(held ->
                        new HeldCase(held.getKey(), held.getValue(), climbing.getOrDefault(held.getKey(), List.of())))
                .toList();
    }

    private List<Climber> climbing(Collection<String> held) {
        return climbers.of(held, obligations.held(held));
    }
}
