package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody said how a piece of evidence was acquired, or corrected it. The note stands in its row alone. */
public record AcquisitionRecorded(String breach, long evidence, long row, Acquisition said, Actor actor, Instant at)
        implements Audited {

    @Override
    public String action() {
        return "evidence_acquired";
    }

    @Override
    public String subject() {
        return "evidence:" + evidence;
    }

    /** When it was recorded; when it was acquired stands beside it. */
    @Override
    public Instant happenedAt() {
        return at;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("row", row);
        put(
                details,
                "acquiredAt",
                said.acquiredAt() == null ? null : said.acquiredAt().toString());
        put(details, "acquiredBy", said.acquiredBy());
        put(details, "place", said.place());
        put(details, "source", said.source());
        put(details, "tool", said.tool());
        put(details, "toolVersion", said.toolVersion());
        put(details, "clockDriftSeconds", said.clockDriftSeconds());
        put(details, "volatility", said.volatility());
        return details;
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) details.put(name, value);
    }
}
