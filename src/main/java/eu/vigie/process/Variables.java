package eu.vigie.process;

/** Names of the process variables: only what a gateway, a condition or a timer reads. */
final class Variables {

    static final String OUTCOME = "outcome";
    static final String APPROVED = "approved";
    static final String DECISION = "decision";
    static final String SECOND_PERSON_NEEDED = "secondPersonNeeded";
    static final String ALERT_PATIENCE = "alertPatience";

    static final String CUSTOMERS_OWED = "customersOwed";
    static final String AUTHORITY_OWED = "authorityOwed";
    static final String PERSONS_OWED = "personsOwed";
    static final String LAW_ENFORCEMENT_OWED = "lawEnforcementOwed";
    static final String ASSESSMENT_OWED = "assessmentOwed";
    static final String ASSESSMENT_OPEN = "assessmentOpen";
    static final String READY_TO_CLOSE = "readyToClose";
    static final String CAUSE_KNOWN = "causeKnown";

    static final String NOTICE = "notice";
    static final String NOTICE_RELEASED = "noticeReleased";
    static final String NOBODY_LEFT = "nobodyLeft";
    /** Where the text of a public communication stands: {@code draft}, {@code approved}, {@code published}. */
    static final String COMMUNICATION = "communication";

    /** Set on a public communication that nobody is owed any more; absent on all others. */
    static final String COMMUNICATION_LAPSED = "communicationLapsed";

    static final String FILING = "filing";

    /** Set on a filing whose authority is not to be told any more; absent on all others. */
    static final String FILING_LAPSED = "filingLapsed";

    static final String AWARENESS = "awareness";
    static final String REGIME_DECISION = "regimeDecision";
    static final String REGIME_ANCHOR = "regimeAnchor";
    static final String REQUEST = "request";
    static final String PRESSING = "pressing";
    static final String MAY_FILE = "mayFile";

    static final String CLOCK = "clock";
    static final String OBLIGATION = "obligation";
    static final String NEXT_RUNG_AT = "nextRungAt";

    /** Within one transaction: the clock has just rung. Never stored. */
    static final String RUNG = "rung";

    private Variables() {}
}
