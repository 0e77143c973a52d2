package eu.vigie.obligation;

/** Parts of the board of all cases; every open duty stands in one of them. */
public enum BoardSection {
    /** The deadline in law or contract has passed. */
    OVERDUE,
    /** It ends within 72 hours. */
    SOON,
    /** It ends later. */
    LATER,
    /** "Without undue delay": the law names no hours. */
    WITHOUT_DELAY,
    /** The clock has not started. */
    NOT_STARTED;

    /** As an address writes it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
