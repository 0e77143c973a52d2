package eu.vigie.refusal;

/** Who drafted or decided cannot approve: a second person must, whatever roles the first one has. */
public class SamePerson extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The person who drafted, proposed or decided, by user name. */
    public SamePerson(String person) {
        super(Reason.NOT_PERMITTED, Fault.of("approved", "second-person", person));
    }
}
