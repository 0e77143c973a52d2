package eu.vigie.refusal;

/** There is no such thing, or none that the person may see. */
public class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    /** For example {@code new NotFound("breach", "2026-0001")}. */
    public NotFound(String kind, String id) {
        super(Reason.UNKNOWN, Fault.of(kind, "not-found", kind, id));
    }
}
