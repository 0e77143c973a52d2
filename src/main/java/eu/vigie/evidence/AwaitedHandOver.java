package eu.vigie.evidence;

/**
 * A hand-over that waits for its receiver.
 *
 * @param name of the piece of evidence
 */
public record AwaitedHandOver(String breach, String name, HandOver handOver) {}
