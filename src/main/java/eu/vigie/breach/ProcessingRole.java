package eu.vigie.breach;

/** In which role the organisation processes the data concerned (GDPR Art. 4(7) and (8)). */
public enum ProcessingRole {
    CONTROLLER,
    PROCESSOR,
    JOINT_CONTROLLER,
    /** Its own data and its customers' data at once: the union of both duties. */
    CONTROLLER_AND_PROCESSOR;

    /** True when the duties of a controller apply. */
    public boolean controls() {
        return this != PROCESSOR;
    }

    /** True when the duties of a processor apply (GDPR Art. 33(2)). */
    public boolean processes() {
        return this == PROCESSOR || this == CONTROLLER_AND_PROCESSOR;
    }
}
