package eu.vigie.filing;

/** An attempt to hand a filing in ended, and it is certain that the authority does not have it. */
public record FilingNotTaken(String breach, long filing) {}
