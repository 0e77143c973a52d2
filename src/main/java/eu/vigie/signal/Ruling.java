package eu.vigie.signal;

/** What the table of rules says, and by which rule. */
record Ruling(Decision decision, String rule) {}
