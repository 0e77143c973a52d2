package eu.vigie.signal;

import org.jspecify.annotations.Nullable;

/** What a person decided, and what it makes of a signal. */
record Verdict(
        Decision decision,
        SignalState state,
        @Nullable String breach,
        @Nullable String reason) {

    static Verdict promote(String breach) {
        return new Verdict(Decision.PROMOTE, SignalState.JOINED, breach, null);
    }

    static Verdict join(String breach) {
        return new Verdict(Decision.JOIN, SignalState.JOINED, breach, null);
    }

    static Verdict dismiss(String reason) {
        return new Verdict(Decision.DISMISS, SignalState.DISMISSED, null, reason);
    }

    static Verdict undo(String reason) {
        return new Verdict(Decision.UNDO, SignalState.NEW, null, reason);
    }

    boolean in(@Nullable String other) {
        return breach != null && breach.equals(other);
    }

    boolean madeCase() {
        return decision == Decision.PROMOTE;
    }
}
