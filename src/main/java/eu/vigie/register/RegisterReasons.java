package eu.vigie.register;

import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Decision;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Outcome;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why an authority was not notified and persons were not told: the register owes both (Art. 33(5), 34). */
@Component
class RegisterReasons {

    private static final Set<Outcome> ASIDE = Set.of(Outcome.NOT_A_BREACH, Outcome.PROJECT_DATA_BREACH);

    private final Assessments assessments;
    private final MessageSource messages;

    RegisterReasons(Assessments assessments, MessageSource messages) {
        this.assessments = assessments;
        this.messages = messages;
    }

    /** Null when it was notified, or while it is still owed. */
    @Nullable
    String notNotified(Breach breach, KnownOfCases known) {
        Decision decision = known.decision(breach.reference());
        boolean notified = known.filings(breach.reference()).stream().anyMatch(filing -> filing.submittedAt() != null);
        boolean decided = decision != null && decision.stands() && !decision.authorityRequired();
        return notified ? null : because(breach, decided ? decision : null, known, Duty.AUTHORITY);
    }

    /** Null when they were told, or while they are still to be. */
    @Nullable
    String notTold(Breach breach, KnownOfCases known) {
        Decision decision = known.decision(breach.reference());
        boolean told = known.duties(breach.reference()).stream()
                .anyMatch(duty -> duty.duty() == Duty.PERSONS && duty.metAt() != null);
        boolean decided = decision != null && decision.stands() && !decision.personsRequired();
        return told ? null : because(breach, decided ? decision : null, known, Duty.PERSONS);
    }

    private @Nullable String because(Breach breach, @Nullable Decision against, KnownOfCases known, Duty duty) {
        if (breach.outcome() != null && ASIDE.contains(breach.outcome())) {
            return breach.outcomeReason();
        }
        if (against != null) {
            return against.reason() == null ? rules(breach.facts(), known.language()) : against.reason();
        }
        if (breach.facts().role() == ProcessingRole.PROCESSOR) {
            return messages.getMessage("register.because.processor", null, known.language());
        }
        return known.duties(breach.reference()).stream()
                .filter(row -> row.duty() == duty && settledUnmet(row) && row.reason() != null)
                .map(row -> String.valueOf(row.reason()))
                .findFirst()
                .orElse(null);
    }

    private static boolean settledUnmet(Obligation duty) {
        return duty.state() == ObligationState.NOT_REQUIRED || duty.state() == ObligationState.WITHDRAWN;
    }

    // Who follows the recommendation need not repeat its reasons; the register is the organisation's own document, in
    // its
    // language.
    private String rules(Facts facts, Locale language) {
        return assessments.assess(facts, false, language).reasons().stream()
                .map(Assessment.ReasonGiven::text)
                .collect(Collectors.joining(" "));
    }
}
