package eu.vigie.evidence;

import java.time.Instant;

/** One piece of evidence: bytes kept as they came, known by their SHA-256 (hexadecimal). */
public record EvidenceItem(
        long id, String breach, String name, String kind, String sha256, long size, String addedBy, Instant addedAt) {}
