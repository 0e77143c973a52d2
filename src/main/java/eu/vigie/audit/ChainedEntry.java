package eu.vigie.audit;

/** An entry and its place in the chain, which has no gaps and gains none: nothing comes before what was read once. */
public record ChainedEntry(long position, Entry entry) {}
