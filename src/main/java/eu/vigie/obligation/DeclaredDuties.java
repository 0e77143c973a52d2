package eu.vigie.obligation;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Outcome;
import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Stage;
import eu.vigie.deadline.StagedClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stages that a case owes under the regimes the organisation declared: a row for each, undecided until a person says
 * whether the regime is triggered. Where triage found no breach at all, only what was decided as required stays.
 */
record DeclaredDuties(
        Breach breach, Declared declared, @Nullable String rules) {

    List<Wanted> duties() {
        return declared.regimes().stream()
                .flatMap(id -> CaseRules.of(id, breach, rules).stream())
                .flatMap(this::stages)
                .toList();
    }

    private Stream<Wanted> stages(Regime regime) {
        return regime.submissions().stream()
                .map(stage -> wanted(regime, stage))
                .filter(wanted -> breach.outcome() != Outcome.NOT_A_BREACH || Boolean.TRUE.equals(wanted.required()));
    }

    private Wanted wanted(Regime regime, Stage stage) {
        var ruling = declared.record().ruling(regime.id(), stage);
        var period = StagedClock.count(regime, stage, one -> anchor(regime, one))
                .map(limits -> Period.of(limits, breach.speed()))
                .orElse(Period.NOT_STARTED);
        return new Wanted(
                regime.id(),
                stage.name(),
                regime.status(),
                Duty.OTHER_REGIME,
                regime.recipient(),
                regime.recipient(),
                regime.citation(stage).en(),
                period,
                ruling.map(RegimeDecision::required).orElse(null),
                ruling.filter(decision -> !decision.required())
                        .map(RegimeDecision::reason)
                        .orElse(null));
    }

    private Optional<Instant> anchor(Regime regime, Stage stage) {
        var record = declared.record();
        return switch (stage.anchor()) {
            case AWARE -> Optional.of(CaseRules.aware(regime, breach));
            case DETECTED -> Optional.of(breach.detectedAt());
            case CLASSIFIED, HANDLED, CAUSAL_LINK -> record.anchor(regime.id(), stage.anchor());
            case PREVIOUS_STAGE_SUBMITTED ->
                regime.before(stage)
                        .map(before -> record.submitted(regime.id(), before))
                        .orElseGet(() -> Optional.ofNullable(stage.after()).flatMap(record::met));
            case PREVIOUS_STAGE_LAST_SUBMITTED ->
                regime.before(stage).flatMap(before -> record.updated(regime.id(), before));
        };
    }
}
