package eu.vigie.notice;

import java.time.Instant;

/**
 * What would go if the letters were released now.
 *
 * @param letters how many mailboxes are written to
 * @param lastGoesAt when the last of them would go, by a careful guess
 */
public record Forecast(long letters, Instant lastGoesAt) {}
