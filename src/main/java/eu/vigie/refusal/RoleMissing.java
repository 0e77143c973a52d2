package eu.vigie.refusal;

/** The person has none of the roles that may do this. */
public class RoleMissing extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The roles of which one would do, as the contract writes them. */
    public RoleMissing(String roles) {
        super(Reason.NOT_PERMITTED, Fault.of("", "role-missing", roles));
    }
}
