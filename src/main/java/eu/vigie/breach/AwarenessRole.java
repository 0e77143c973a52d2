package eu.vigie.breach;

/** Whose awareness: the controller's starts GDPR Art. 33(1), the processor's Art. 33(2) and the customers' contracts. */
public enum AwarenessRole {
    CONTROLLER,
    PROCESSOR
}
