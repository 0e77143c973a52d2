package eu.vigie.signal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who could have known of a case through one group of signals, and when: the source as it happened, whoever reads the inbox once it
 * was received, the person who decided. Being aware is a reasonable degree of certainty (EDPB 9/2022, II.A): a person says.
 *
 * @param happenedAt the earliest of its signals in the case
 * @param decidedAt the first decision of a person about them; null where only rules decided
 */
public record Knowledge(
        long group,
        String source,
        long signals,
        Instant happenedAt,
        Instant receivedAt,
        @Nullable Instant decidedAt) {}
