package eu.vigie.identity;

import java.time.Instant;

/** A token that somebody has, without itself: it was shown once. */
public record ApiToken(long id, String label, Instant createdAt) {}
