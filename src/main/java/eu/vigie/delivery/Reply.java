package eu.vigie.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param capturedFile where the letter lies when it was captured, relative to the mail folder
 * @param serverDown true when the next letter would meet the same trouble
 */
record Reply(DeliveryState state, String text, @Nullable String capturedFile, boolean serverDown) {

    static Reply accepted(String text) {
        return new Reply(DeliveryState.ACCEPTED, text, null, false);
    }

    static Reply captured(String file) {
        return new Reply(DeliveryState.ACCEPTED, "captured", file, false);
    }

    static Reply temporary(String text) {
        return new Reply(DeliveryState.TEMPORARY_FAILURE, text, null, false);
    }

    static Reply down(String text) {
        return new Reply(DeliveryState.TEMPORARY_FAILURE, text, null, true);
    }

    /** All of it was handed over and no answer came: nobody here knows whether it was taken. */
    static Reply doubt(String text) {
        return new Reply(DeliveryState.IN_DOUBT, text, null, true);
    }

    /** Nobody spoke about this letter; it waits as before. */
    static Reply postponed(String text) {
        return new Reply(DeliveryState.QUEUED, text, null, false);
    }

    static Reply permanent(String text) {
        return new Reply(DeliveryState.PERMANENT_FAILURE, text, null, false);
    }
}
