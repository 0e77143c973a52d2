package eu.vigie.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at handing a letter to a mail server.
 *
 * @param number from 1 on
 * @param beganAt when the dialogue began
 * @param endedAt when what it met was recorded
 * @param state where it left the letter; null where nothing was recorded, since this node stopped in the middle of it
 * @param reply what the server said, or what befell the line
 * @param enhancedStatus what the server meant, as RFC 3463 writes it; null when it did not say
 */
public record Attempt(
        int number,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable DeliveryState state,
        @Nullable String reply,
        @Nullable String enhancedStatus) {

    static Attempt unrecorded(int number) {
        return new Attempt(number, null, null, null, null, null);
    }
}
