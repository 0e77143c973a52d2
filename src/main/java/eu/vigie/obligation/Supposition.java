package eu.vigie.obligation;

import eu.vigie.assessment.Band;
import eu.vigie.assessment.RuleSet;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Outcome;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed of a case; null leaves what is. Where facts, rules or severity are supposed, the two duties that a person
 * decides are supposed decided anew: by the severity where one is given, else as the rules recommend.
 *
 * @param rules a set of rules by its name, for example {@code OMNIBUS}: regimes {@code …@OMNIBUS} take the place of theirs
 * @param severity as if the severity were of that band, with what practice presumes of it
 */
public record Supposition(
        @Nullable Instant controllerAwareAt,
        @Nullable Instant processorAwareAt,
        @Nullable Outcome outcome,
        @Nullable Facts facts,
        @Nullable String rules,
        @Nullable Band severity) {

    public Supposition {
        rules = rules == null || rules.isBlank() || rules.strip().equalsIgnoreCase(RuleSet.GDPR.name())
                ? null
                : rules.strip().toUpperCase(Locale.ROOT);
    }

    /** Who would decide whether authority and persons are told. */
    public Basis basis() {
        if (severity != null) return Basis.SEVERITY;
        return facts == null && rules == null ? Basis.DECISION : Basis.RULES;
    }

    /** The case as it would be. */
    Breach of(Breach is) {
        return new Breach(
                is.reference(),
                is.title(),
                is.description(),
                is.detectedAt(),
                is.occurredFrom(),
                is.occurredTo(),
                is.discoveredBy(),
                is.systems(),
                is.state(),
                outcome == null ? is.outcome() : outcome,
                is.proposedOutcome(),
                outcome == null ? is.outcomeReason() : null,
                is.exercise(),
                is.speed(),
                Objects.requireNonNullElse(controllerAwareAt, is.controllerAwareAt()),
                Objects.requireNonNullElse(processorAwareAt, is.processorAwareAt()),
                is.awarenessProvisional(),
                Objects.requireNonNullElse(facts, is.facts()),
                is.factsVersion(),
                is.reportedBy(),
                is.reportedAt(),
                is.closedAt(),
                is.closingSummary());
    }

    /** On what the two duties that a person decides are supposed to rest. */
    public enum Basis {
        /** The decision that stands, if one does. */
        DECISION,
        /** What the rules recommend on the supposed facts. */
        RULES,
        /** What practice presumes of the supposed severity. */
        SEVERITY
    }
}
