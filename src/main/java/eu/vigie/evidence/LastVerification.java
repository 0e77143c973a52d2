package eu.vigie.evidence;

import eu.vigie.audit.Entry;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a piece of evidence was last read again, by a person or by itself, and what came of it. */
public record LastVerification(Instant at, Reread reread) {

    /** As an entry of the trail tells it; empty where it tells of something else, or that nothing could be compared. */
    public static Optional<LastVerification> of(Entry entry) {
        Map<String, Object> told = entry.details();
        if (!entry.action().equals(EvidenceVerified.ACTION) || !(told.get("result") instanceof String result))
            return Optional.empty();
        String reason = text(told.get("reason"));
        if (reason != null && Reread.EXPECTED.contains(reason)) return Optional.empty();
        Long position = told.get("position") instanceof Number place ? Long.valueOf(place.longValue()) : null;
        Reread reread = new Reread(result, reason, text(told.get("saidBy")), position);
        return Optional.of(new LastVerification(entry.happenedAt(), reread));
    }

    private static @Nullable String text(@Nullable Object told) {
        return told == null ? null : told.toString();
    }

    /** False when it is not as it was kept, or when that could not be told. */
    public boolean passed() {
        return reread.result().equals(Reread.MATCH);
    }
}
