package eu.vigie.deadline;

/** How a regime comes to apply to a case. */
public enum Applies {
    /** The facts of the case bring its duties: nobody need say that the GDPR applies. */
    BY_FACTS,
    /** The organisation says that it is bound by it. */
    BY_DECLARATION
}
