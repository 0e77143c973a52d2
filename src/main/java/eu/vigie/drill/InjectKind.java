package eu.vigie.drill;

/** What an inject does. */
public enum InjectKind {
    /** Somebody calls or writes: people of a role are told, and say what they answered. */
    CALL,
    /** More is known, or something else: the facts of the case change. */
    FACTS,
    /** The mail server is down: letters of this case are refused for a time, and of no other. */
    MAIL_DOWN,
    /** It is back; follows from its going down. */
    MAIL_BACK
}
