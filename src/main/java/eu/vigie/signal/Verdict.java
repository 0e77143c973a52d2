package eu.vigie.signal;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided, and what it makes of signals.
 *
 * @param made the signal of which the case was made; 0 for none. Others that come with it join the case, and can leave it again
 */
record Verdict(
        Decision decision,
        SignalState state,
        @Nullable String breach,
        @Nullable String reason,
        long made) {

    static Verdict promote(long made, String breach) {
        return new Verdict(Decision.PROMOTE, SignalState.JOINED, breach, null, made);
    }

    static Verdict join(String breach) {
        return new Verdict(Decision.JOIN, SignalState.JOINED, breach, null, 0);
    }

    static Verdict dismiss(String reason) {
        return new Verdict(Decision.DISMISS, SignalState.DISMISSED, null, reason, 0);
    }

    static Verdict undo(String reason) {
        return new Verdict(Decision.UNDO, SignalState.NEW, null, reason, 0);
    }

    boolean in(@Nullable String other) {
        return breach != null && breach.equals(other);
    }

    boolean madeCase() {
        return decision == Decision.PROMOTE;
    }
}
