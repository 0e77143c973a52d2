package eu.vigie.delivery;

import java.time.Instant;

/**
 * A recipient was told without this letter's mail.
 *
 * @param channel how
 * @param by who told, or recorded it
 * @param at when they were told
 * @param reason why not by mail; mandatory
 */
public record ToldOtherwise(Channel channel, String by, Instant at, String reason) {

    /** Ways other than mail. */
    public enum Channel {
        LETTER,
        TELEPHONE,
        IN_PERSON,
        TEXT_MESSAGE,
        PORTAL,
        /** GDPR Art. 34(3)(c): only where writing to each would be disproportionate. */
        PUBLICATION,
        OTHER
    }
}
