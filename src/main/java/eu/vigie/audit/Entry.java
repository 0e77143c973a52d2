package eu.vigie.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail as it is read back.
 *
 * @param roles of the actor at that time, in the contract's words
 * @param request id of the HTTP request in which it was done; null where the house did it by itself
 * @param node that recorded it; null in entries from before nodes were recorded
 */
public record Entry(
        long id,
        String action,
        @Nullable String breach,
        String subject,
        String actor,
        Instant happenedAt,
        Instant recordedAt,
        Map<String, Object> details,
        List<String> roles,
        @Nullable String request,
        @Nullable String node) {

    /** By the house itself, in which nobody has a role. */
    public Entry(
            long id,
            String action,
            @Nullable String breach,
            String subject,
            String actor,
            Instant happenedAt,
            Instant recordedAt,
            Map<String, Object> details) {
        this(id, action, breach, subject, actor, happenedAt, recordedAt, details, List.of(), null, null);
    }
}
