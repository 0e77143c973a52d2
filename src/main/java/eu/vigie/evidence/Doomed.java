package eu.vigie.evidence;

import org.jspecify.annotations.Nullable;

/** Files whose key is gone and which are still to be erased, or were and nobody has said so. */
record Doomed(EvidenceItem item, String storage, @Nullable String plainLeft) {}
