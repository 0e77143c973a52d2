package eu.vigie.obligation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the trail keeps of a duty whatever became of it. */
final class DutyDetails {

    private DutyDetails() {}

    static Map<String, Object> of(Obligation owed) {
        var details = new LinkedHashMap<String, Object>();
        details.put("duty", owed.duty().code());
        details.put("recipient", owed.recipient());
        details.put("source", owed.source());
        details.put("state", owed.state().code());
        if (owed.duty() == Duty.OTHER_REGIME) {
            details.put("regime", owed.regime());
            details.put("stage", owed.stage());
        }
        return details;
    }

    static void put(Map<String, Object> details, String name, @Nullable Instant at) {
        if (at != null) details.put(name, at.toString());
    }

    /** For a sentence of the time line: a dash where there is no such instant. */
    static String written(@Nullable Instant at) {
        return at == null ? "–" : at.toString();
    }

    /** What its ladder climbs to; null while its clock has not started. */
    static @Nullable Instant limit(@Nullable Obligation owed) {
        return owed == null || owed.anchorAt() == null ? null : owed.limit();
    }
}
