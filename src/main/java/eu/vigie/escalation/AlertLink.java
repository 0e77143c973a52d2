package eu.vigie.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a link of a letter stands for: this person may acknowledge, until it expires.
 *
 * @param message null for the alert of the case; else the message of the ladder, of which the case is the most pressing
 */
public record AlertLink(
        String breach, String person, @Nullable Long message, Instant expiresAt) {}
