package eu.vigie.subscription;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine that wants to be told.
 *
 * @param about what it is, in a person's words
 * @param url where it listens; whoever knows it may be able to write there
 * @param occasions what it is told of
 * @param closed true when it is told nothing any more
 * @param failingSince since when it took nothing; null while all is well
 * @param pausedAt since when it is left alone until an administrator resumes it; null while it is not
 * @param lastAnswer status or trouble of the last attempt; null before the first
 */
public record Subscription(
        String name,
        String about,
        String url,
        List<String> occasions,
        boolean closed,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Instant pausedAt,
        @Nullable String lastAnswer,
        @Nullable Instant lastAnswerAt) {

    Subscription of(List<String> told) {
        return new Subscription(
                name, about, url, told, closed, createdAt, failingSince, pausedAt, lastAnswer, lastAnswerAt);
    }
}
