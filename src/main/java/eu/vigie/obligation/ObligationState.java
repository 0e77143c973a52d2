package eu.vigie.obligation;

/** Derived from what was decided and recorded, never set. */
public enum ObligationState {
    /** Conceivable; nobody has decided yet. Its clock runs. */
    UNDECIDED,
    REQUIRED,
    /** Decided with reasons (and a second person): not owed. */
    NOT_REQUIRED,
    MET,
    /** The ground fell away: other role, not a breach, project data only. */
    WITHDRAWN;

    /** True while its clock runs and people are rung. */
    public boolean open() {
        return this == UNDECIDED || this == REQUIRED;
    }

    /** As the contract writes it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
