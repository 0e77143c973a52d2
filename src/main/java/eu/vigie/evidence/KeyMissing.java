package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** A key of the {@link KeyFolder} without which bytes can be neither read nor taken in. */
public class KeyMissing extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String why;

    private KeyMissing(String why, Fault fault) {
        super(Reason.CONFLICT, fault);
        this.why = why;
    }

    /** It is not in the folder. */
    static KeyMissing of(String id) {
        return new KeyMissing("key_missing", Fault.of("", "evidence-key-missing", id));
    }

    /** The folder has a key of this name, and it is another one. */
    static KeyMissing unfit(String id) {
        return new KeyMissing("key_unfit", Fault.of("", "evidence-key-unfit", id));
    }

    /** There is none with which to encrypt. */
    static KeyMissing none() {
        return new KeyMissing("key_missing", Fault.of("", "evidence-key-none"));
    }

    /** As a reason of {@link Reread}. */
    String why() {
        return why;
    }
}
