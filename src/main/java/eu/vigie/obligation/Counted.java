package eu.vigie.obligation;

import eu.vigie.breach.Breach;
import eu.vigie.deadline.LegalClock;
import eu.vigie.deadline.Limits;
import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Regimes;
import eu.vigie.deadline.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How the dates of a duty came about: the limits behind them. */
public final class Counted {

    private Counted() {}

    /** Empty while its clock has not started. */
    public static Optional<Limits> of(Obligation owed, Breach breach) {
        if (owed.clock() == DutyClock.NOT_STARTED) return Optional.empty();
        var regime = regime(owed, breach);
        return stages(owed, breach, regime)
                .map(stage -> LegalClock.count(regime, stage, owed.start()))
                .filter(limits ->
                        Objects.equals(Period.of(limits, breach.speed()).dueAt(), owed.dueAt()))
                .findFirst()
                .or(() -> Optional.of(LegalClock.count(regime, stage(owed, regime), owed.start())));
    }

    /** The version that rules: of the case's own date, or of the day on which the clock started where facts bring the duty. */
    private static Regime regime(Obligation owed, Breach breach) {
        return CaseRules.of(owed.regime(), breach, null)
                .orElseGet(() -> Regimes.ours().get(owed.regime(), LocalDate.ofInstant(owed.start(), ZoneOffset.UTC)));
    }

    /** Its own stage, one that bounds it, or its own with the hours that a customer's contract says. */
    private static Stream<Stage> stages(Obligation owed, Breach breach, Regime regime) {
        var own = stage(owed, regime);
        var bounds = regime.stages().stream().filter(stage -> own.name().equals(stage.bounds()));
        return Stream.of(Stream.of(own), bounds, hours(owed, breach).map(own::ofHours).stream())
                .flatMap(stages -> stages);
    }

    private static Optional<Integer> hours(Obligation owed, Breach breach) {
        return Optional.ofNullable(owed.dueAt())
                .map(due -> Duration.between(owed.start(), due).multipliedBy(breach.speed()))
                .map(length -> (int) length.plusSeconds(breach.speed()).toHours())
                .filter(hours -> hours > 0);
    }

    private static Stage stage(Obligation owed, Regime regime) {
        return regime.stage(owed.stage()).orElse(regime.stages().get(0));
    }
}
