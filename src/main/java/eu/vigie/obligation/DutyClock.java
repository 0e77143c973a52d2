package eu.vigie.obligation;

/** What kind of time a duty has. The three are different things and are never shown alike. */
public enum DutyClock {
    /** A deadline in law or contract. */
    HARD,
    /** "Without undue delay": no number in law; a target of the house carries the ladder. */
    SOFT,
    /** Its anchor has not come about yet: the stage before is not submitted, the incident not classified. */
    NOT_STARTED;

    /** As the contract writes it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
