package eu.vigie.obligation;

/** What a case owes is as it should be again; whatever came or was withdrawn did so in the present transaction. Told once for all of it. */
public record DutiesReconciled(String breach) {}
