package eu.vigie.evidence;

/**
 * Where bytes are that were registered and not taken in.
 *
 * @param location machine, store or safe, with what finds it there
 * @param heldBy who has them, a person or an organisation
 */
public record Elsewhere(String location, String heldBy) {}
