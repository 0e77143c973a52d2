package eu.vigie.obligation;

import org.jspecify.annotations.Nullable;

/**
 * A duty that is conceivable as the case stands.
 *
 * @param required what was decided, or null while nothing was
 * @param reason why it is not required, or null
 */
record Wanted(
        String regime,
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
        return new Wanted(regime, duty, recipient, recipientName, source, period, required, kept);
    }
}
