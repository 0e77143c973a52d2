package eu.vigie.deadline;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A question to the legal clock, as written by somebody outside. {@link #answer()} refuses an unknown regime, stage or zone,
 * an instant without an offset and one outside 1971-07-01 (first day of Reg. 1182/71) to 2199, each by its field.
 */
public record Query(
        @Nullable String regime,
        @Nullable String stage,
        @Nullable String anchorAt,
        @Nullable String zone) {

    private static final Instant FIRST = Instant.parse("1971-07-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** The limits that answer it. */
    public Limits answer() {
        var latest = latest();
        var in = askedZone(latest);
        var at = askedAnchor();
        var ruling = Regimes.ours().get(latest.id(), at.atZone(in).toLocalDate());
        return LegalClock.count(ruling, askedStage(ruling), at, in);
    }

    private Regime latest() {
        if (regime == null || regime.isBlank()) throw new InvalidInput(Fault.of("regime", "regime-missing"));
        return Regimes.ours().get(regime.strip());
    }

    private Stage askedStage(Regime of) {
        var names = String.join(", ", of.stages().stream().map(Stage::name).toList());
        return of.stage(stage)
                .orElseThrow(() ->
                        new InvalidInput(Fault.of("stage", "unknown-stage", of.id(), String.valueOf(stage), names)));
    }

    private Instant askedAnchor() {
        if (anchorAt == null || anchorAt.isBlank()) throw new InvalidInput(Fault.of("anchorAt", "anchor-missing"));
        var at = instant(anchorAt);
        if (at.isBefore(FIRST) || !at.isBefore(LAST))
            throw new InvalidInput(Fault.of("anchorAt", "outside-calendar", anchorAt, "1971", "2199"));
        return at;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException failure) {
            throw new InvalidInput(Fault.of("anchorAt", "offset-missing", text));
        }
    }

    private ZoneId askedZone(Regime of) {
        if (zone == null) return of.zone();
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException failure) {
            throw new InvalidInput(Fault.of("zone", "unknown-zone", zone));
        }
    }
}
