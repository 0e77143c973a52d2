package eu.vigie.obligation;

import eu.vigie.breach.Breach;
import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Regimes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which version of a declared regime rules a case: that of the day on which the organisation became aware. */
final class CaseRules {

    private CaseRules() {}

    /** Empty for what nobody knows any more, what facts bring, and what does not rule on that day. */
    static Optional<Regime> of(String id, Breach breach, @Nullable String rules) {
        var another = rules == null ? Optional.<Regime>empty() : Regimes.ours().find(id + "@" + rules);
        return another.or(() -> ownDate(id, breach)).filter(Regime::declarable);
    }

    private static Optional<Regime> ownDate(String id, Breach breach) {
        return Regimes.ours().find(id).flatMap(latest -> {
            var day = aware(latest, breach).atZone(latest.zone()).toLocalDate();
            return Regimes.ours().find(id, day).filter(ruling -> ruling.validOn(day));
        });
    }

    /**
     * Since when the organisation is aware in its role under that regime. One that binds neither controllers nor processors
     * binds the organisation as such: it knows when it first knew in either role.
     */
    static Instant aware(Regime regime, Breach breach) {
        if (regime.roles().contains("controller")) return breach.controllerAwareAt();
        if (regime.roles().contains("processor")) return breach.processorAwareAt();
        return breach.controllerAwareAt().isBefore(breach.processorAwareAt())
                ? breach.controllerAwareAt()
                : breach.processorAwareAt();
    }
}
