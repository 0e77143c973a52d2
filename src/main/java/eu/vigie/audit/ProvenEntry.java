package eu.vigie.audit;

/**
 * An entry with the proof that it stands in the trail.
 *
 * @param canonical the entry as it was hashed (RFC 8785)
 * @param proof to the root of a checkpoint
 */
public record ProvenEntry(Entry entry, String canonical, InclusionProof proof) {}
