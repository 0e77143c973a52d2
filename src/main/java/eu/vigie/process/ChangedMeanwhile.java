package eu.vigie.process;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Others change the case so often that every try lost; nothing was done, and later it goes. */
public final class ChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(Throwable cause) {
        super(Reason.CONFLICT, Fault.of("", "changed-meanwhile"));
        addSuppressed(cause);
    }

    /** What to answer where the trouble is two changes at the same moment and cannot be tried again; null for any other trouble. */
    public static @Nullable ChangedMeanwhile of(Throwable trouble) {
        return LostRace.in(trouble) || LostRace.torn(trouble) ? new ChangedMeanwhile(trouble) : null;
    }
}
