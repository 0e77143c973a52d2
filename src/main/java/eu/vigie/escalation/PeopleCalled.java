package eu.vigie.escalation;

/** Somebody was called: once it is certain, the messages can be written. */
record PeopleCalled() {}
