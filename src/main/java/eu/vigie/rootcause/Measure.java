package eu.vigie.rootcause;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is changed so that it does not happen again, by whom and until when. It outlives the case.
 *
 * @param owner user name of who answers for it
 * @param component what lagged or lacked, for example a package on a system; null where it is nothing of the kind
 * @param found its patch level or state as it was found, {@code wanted} as it has to be
 * @param dueOn a day of the organisation's calendar; a target of our own
 * @param doneAt when it was done, {@code droppedAt} when it was given up; both null while it is open
 * @param note what was done, or why it was given up
 */
public record Measure(
        long id,
        String breach,
        Kind kind,
        String what,
        String owner,
        @Nullable String component,
        @Nullable String found,
        @Nullable String wanted,
        LocalDate dueOn,
        @Nullable Instant doneAt,
        @Nullable Instant droppedAt,
        @Nullable String note,
        String plannedBy,
        Instant plannedAt) {

    /** What it does. The API writes it in lower snake case. */
    public enum Kind {
        /** Puts right what was wrong. */
        CORRECTIVE,
        /** Keeps it from happening again, here or elsewhere. */
        PREVENTIVE
    }

    public boolean open() {
        return doneAt == null && droppedAt == null;
    }
}
