package eu.vigie.refusal;

import java.util.List;

/** Something that was asked for and is refused; subclasses are named after the fact that stands in the way. */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Fault> faults;

    protected Refusal(Reason reason, Fault... faults) {
        this(reason, List.of(faults));
    }

    protected Refusal(Reason reason, List<Fault> faults) {
        super(faults.toString(), null, false, true);
        this.reason = reason;
        this.faults = List.copyOf(faults);
    }

    /** The kind of refusal. */
    public Reason reason() {
        return reason;
    }

    /** What is wrong, one entry per fault; never empty. */
    public List<Fault> faults() {
        return faults;
    }
}
