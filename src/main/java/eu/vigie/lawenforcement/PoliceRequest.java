package eu.vigie.lawenforcement;

import eu.vigie.contact.Channel;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is on record: what was recorded is never changed, only the answer, the delay and its end are added.
 *
 * @param dueAt by when they want an answer; null where they did not say
 * @param service which service, for example a brigade or a prosecutor's office
 * @param document the piece of evidence of the case that is the request itself
 * @param hold the legal hold that was placed for it
 */
public record PoliceRequest(
        long id,
        String breach,
        Asks asks,
        Channel channel,
        Instant receivedAt,
        @Nullable Instant dueAt,
        String service,
        @Nullable String contact,
        @Nullable String caseNumber,
        Basis basis,
        @Nullable String basisText,
        String asked,
        @Nullable Long document,
        String recordedBy,
        Instant recordedAt,
        @Nullable Answer answer,
        @Nullable Delay delay,
        @Nullable Long hold) {

    /** True while somebody has to answer, or to say whether the delay still holds. */
    public boolean open() {
        return answer == null && (delay == null || delay.liftedAt() == null);
    }

    /** When the last delay of that notice ends or ended; empty where none was ever granted. */
    public static Optional<Instant> delayedUntil(Collection<PoliceRequest> requests, PersonsNotice notice) {
        return requests.stream()
                .map(PoliceRequest::delay)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(delay -> delay.scope().contains(notice))
                .map(Delay::end)
                .max(Comparator.naturalOrder());
    }
}
