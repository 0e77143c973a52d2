package eu.vigie.obligation;

import eu.vigie.deadline.Regime;
import eu.vigie.deadline.RegimeStatus;
import org.jspecify.annotations.Nullable;

/**
 * A duty that is conceivable as the case stands.
 *
 * @param source of law in English; {@link eu.vigie.deadline.LegalSource} gives it in the reader's language
 * @param required what was decided, or null while nothing was
 * @param reason why it is not required, or null
 */
record Wanted(
        String regime,
        String stage,
        RegimeStatus regimeStatus,
        Duty duty,
        String recipient,
        String recipientName,
        String source,
        Period period,
        @Nullable Boolean required,
        @Nullable String reason) {

    /** The same with another decision; the reason is kept where the duty is not required. */
    Wanted decided(@Nullable Boolean required, String reason) {
        var kept = Boolean.FALSE.equals(required) ? reason : null;
        return new Wanted(regime, stage, regimeStatus, duty, recipient, recipientName, source, period, required, kept);
    }

    /** The first stage of a regime, which is all that facts bring. */
    static Wanted first(
            Regime regime,
            Duty duty,
            String recipient,
            String name,
            Period period,
            @Nullable Boolean required,
            @Nullable String reason) {
        var stage = regime.stages().get(0).name();
        var source = regime.legalBasis().en();
        return new Wanted(regime.id(), stage, regime.status(), duty, recipient, name, source, period, required, reason);
    }
}
