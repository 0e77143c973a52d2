package eu.vigie.deadline;

import org.jspecify.annotations.Nullable;

/** A rule that cannot be read or contradicts another: it stops the start, not the night. Names file, line and reason. */
public class UnreadableRules extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Something between rows, or a file as a whole, is wrong. */
    public UnreadableRules(String place, String reason) {
        this(place, reason, null);
    }

    UnreadableRules(String place, String reason, @Nullable Exception cause) {
        super(place + ": " + reason, cause);
    }
}
