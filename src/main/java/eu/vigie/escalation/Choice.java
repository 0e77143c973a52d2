package eu.vigie.escalation;

import eu.vigie.assessment.Band;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code ladders/choice.yaml}: which duties of which cases climb that ladder. What it does not name may be anything.
 *
 * @param quiet whether it keeps quiet hours; it does where the row does not say
 */
record Choice(
        String ladder,
        List<String> regimes,
        List<Band> severity,
        List<Gravity.Risk> risk,
        @Nullable Boolean quiet) {

    Choice {
        if (ladder == null || !ladder.matches("[a-z0-9-]+")) throw new IllegalArgumentException("ladder: is missing");
        regimes = named("regimes", regimes);
        severity = named("severity", severity);
        risk = named("risk", risk);
    }

    boolean keepsQuiet() {
        return quiet == null || quiet;
    }

    private static <T> List<T> named(String field, @Nullable List<T> values) {
        if (values == null) return List.of();
        if (Set.copyOf(values).size() < values.size()) throw new IllegalArgumentException(field + ": names one twice");
        return List.copyOf(values);
    }

    /** A rule of another set, {@code GDPR-33-1@OMNIBUS}, climbs like the one it would replace. */
    boolean holds(String regime, Gravity gravity) {
        var band = gravity.band();
        return (regimes.isEmpty() || regimes.contains(regime) || regimes.contains(regime.split("@")[0]))
                && (severity.isEmpty() || band != null && severity.contains(band))
                && (risk.isEmpty() || risk.contains(gravity.risk()));
    }
}
