package eu.vigie.assessment;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person's answer beside the rules' answer: where it departs, whether it needs a reason and a second person. */
record Verdict(
        Assessment assessment,
        boolean authorityRequired,
        boolean personsRequired,
        @Nullable Exemption exemption,
        @Nullable String reason) {

    Verdict {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    private static final int LONGEST_REASON = 20_000;

    /** Refuses an exemption beside "persons required", a missing reason, and a reason too long to keep. */
    Verdict checked() {
        if (exemption != null && personsRequired) throw new InvalidInput(Fault.of("exemption", "exemption-yet-told"));
        if (reason == null && departs()) throw new InvalidInput(Fault.of("reason", "departure-without-reason"));
        if (reason == null && differsFromScore())
            throw new InvalidInput(Fault.of("reason", "score-differs-without-reason", scored().arithmetic()));
        if (reason != null && reason.length() > LONGEST_REASON)
            throw new InvalidInput(Fault.of("reason", "text-too-long", LONGEST_REASON));
        return this;
    }

    boolean departs() {
        return departs(assessment.duties().authority(), authorityRequired)
                || departs(assessment.duties().persons(), personsRequired)
                || departsFromExemption();
    }

    /** While the rules cannot say, "required" is the careful answer and needs no reason. */
    private static boolean departs(DutyAnswer recommended, boolean required) {
        return switch (recommended) {
            case REQUIRED, UNDETERMINED -> !required;
            case NOT_REQUIRED, NOT_APPLICABLE -> required;
        };
    }

    /** Data that were unintelligible make no high risk: to leave that exemption unnamed departs from nothing. */
    private boolean departsFromExemption() {
        if (exemption != null) return exemption != assessment.exemption();
        return highRiskUntold();
    }

    boolean highRiskUntold() {
        return assessment.risk().equals("high_risk")
                && !personsRequired
                && assessment.duties().persons() != DutyAnswer.NOT_APPLICABLE;
    }

    /** What practice presumes of the score is a presumption alone, so that whoever decides otherwise says why. */
    boolean differsFromScore() {
        if (assessment.severity() == null || assessment.duties().authority() == DutyAnswer.NOT_APPLICABLE) return false;
        Band band = Band.of(scored().band());
        return authorityRequired != band.presumesAuthority() || personsRequired != band.presumesPersons();
    }

    private Assessment.Severity scored() {
        return Objects.requireNonNull(assessment.severity());
    }

    /** "Not notifiable", an exemption, and persons not told although the rules do not say so. */
    boolean secondPersonNeeded() {
        var duties = assessment.duties();
        boolean silent = !authorityRequired && duties.authority() != DutyAnswer.NOT_APPLICABLE;
        boolean persons = duties.persons() == DutyAnswer.REQUIRED || duties.persons() == DutyAnswer.UNDETERMINED;
        return silent || exemption != null || (persons && !personsRequired) || highRiskUntold();
    }

    String recommended() {
        return recommended(assessment);
    }

    /** What the rules recommend, as one line to compare. */
    static String recommended(Assessment assessment) {
        var duties = assessment.duties();
        return "authority=" + FactAxis.code(duties.authority()) + " persons=" + FactAxis.code(duties.persons())
                + " controllers=" + FactAxis.code(duties.controllers()) + " exemption="
                + (assessment.exemption() == null
                        ? "none"
                        : assessment.exemption().code());
    }
}
