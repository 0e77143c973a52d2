package eu.vigie.deadline;

import org.jspecify.annotations.Nullable;

/** A rule that cannot be read or contradicts another: it stops the start, not the night. Names file, line and reason. */
public class UnreadableRules extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnreadableRules(String place, String reason, @Nullable Exception cause) {
        super(place + ": " + reason, cause);
    }
}
