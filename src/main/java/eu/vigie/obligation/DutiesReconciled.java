package eu.vigie.obligation;

/** Duties of a case came, were withdrawn, or came back, all in the present transaction; told once, however many they are. */
public record DutiesReconciled(String breach) {}
