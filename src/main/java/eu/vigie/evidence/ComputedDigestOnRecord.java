package eu.vigie.evidence;

import java.time.Instant;

/** A digest that somebody computed again, who recorded it and when. */
public record ComputedDigestOnRecord(ComputedDigest said, String recordedBy, Instant recordedAt) {}
