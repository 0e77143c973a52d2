package eu.vigie.obligation;

import eu.vigie.deadline.LegalClock;
import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Start and limits of one duty. In an exercise an hour of law lasts {@code 3600 / speed} real seconds. */
record Period(Instant anchorAt, @Nullable Instant dueAt, Instant planBy) {

    /** By the first stage of the regime, or by the recipient's own hours where a contract says so. */
    static Period of(Regime regime, @Nullable Integer hours, Instant anchor, int speed) {
        var from = anchor.truncatedTo(ChronoUnit.MICROS);
        var usual = regime.stages().get(0);
        var stage = hours == null ? usual : usual.ofHours(hours);
        var limits = LegalClock.count(regime, stage, from);
        var due = compressed(from, limits.strict(), speed);
        var plan = compressed(from, limits.planBy(), speed);
        return new Period(from, due, plan == null ? target(stage, from, speed) : plan);
    }

    private static Instant target(Stage stage, Instant from, int speed) {
        if (stage.targetHours() == null) throw new IllegalStateException(stage.name() + " has no target");
        return compressed(from, from.plus(Duration.ofHours(stage.targetHours())), speed);
    }

    private static @Nullable Instant compressed(Instant from, @Nullable ZonedDateTime to, int speed) {
        return to == null ? null : compressed(from, to.toInstant(), speed);
    }

    private static Instant compressed(Instant from, Instant to, int speed) {
        return from.plus(Duration.between(from, to).dividedBy(speed)).truncatedTo(ChronoUnit.MICROS);
    }
}
