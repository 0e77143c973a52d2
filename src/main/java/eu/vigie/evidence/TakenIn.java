package eu.vigie.evidence;

import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds digest and size of a row against those that the trail recorded when the piece was taken in: who can write the row can write the
 * bytes beside it, and both would fit each other.
 */
@Component
class TakenIn {

    private static final List<String> ACTIONS = List.of("evidence_added", "evidence_registered");

    private final Trail trail;

    TakenIn(Trail trail) {
        this.trail = trail;
    }

    /** A mismatch that names the entry's place in the chain; null where the row is what was recorded. */
    @Nullable
    Reread difference(EvidenceItem item) {
        Optional<Entry> recorded = trail.first(item.breach(), EvidenceSealed.subject(item.id()), ACTIONS);
        if (recorded.isPresent() && same(recorded.get().details(), item)) return null;
        Optional<Long> position = recorded.flatMap(entry -> trail.position(entry.id()));
        return Reread.rowChanged(position.orElse(null));
    }

    private static boolean same(Map<String, Object> recorded, EvidenceItem item) {
        return item.sha256().equals(recorded.get("sha256"))
                && recorded.get("size") instanceof Number size
                && size.longValue() == item.size();
    }
}
