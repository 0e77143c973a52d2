package eu.vigie.escalation;

/** By which way a rung reaches people, beside the home page, which shows every rung. */
enum Medium {
    MAIL,
    /** A gateway that rings telephones; see {@link GatewaySettings}. */
    WEBHOOK
}
