package eu.vigie.escalation;

import java.time.Instant;

/** What a link of an alert's letter stands for: this person may acknowledge this case's alert, until it expires. */
public record AlertLink(String breach, String person, Instant expiresAt) {}
