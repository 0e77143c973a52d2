package eu.vigie.signal;

/** What the table of rules says, and by which rule. */
record Ruling(Decision decision, String rule) {

    /** No rule spoke: it waits for a person. */
    static final Ruling NONE = new Ruling(Decision.GROUP, "no-rule");
}
