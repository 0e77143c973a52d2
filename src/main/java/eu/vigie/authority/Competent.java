package eu.vigie.authority;

/** An authority that is to be told, and why it is. */
public record Competent(Authority authority, Ground ground) {}
