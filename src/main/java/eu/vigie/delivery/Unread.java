package eu.vigie.delivery;

import java.time.Instant;

/**
 * A recipient whom a mail server took a letter for, and who has not said that it was read.
 *
 * @param since when the first server took it
 */
public record Unread(String recipient, Instant since) {}
