package eu.vigie.filing;

import eu.vigie.authority.Authority;
import eu.vigie.authority.Competence;
import eu.vigie.authority.Competent;
import eu.vigie.deadline.LegalSource;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Section 6: police and other authorities, cross-border processing, controllers outside the EEA. */
class OtherAuthorityAnswers {

    private OtherAuthorityAnswers() {}

    static void fill(Dossier dossier, Answers answers) {
        told(dossier, answers);
        if (Competence.inTheEea(dossier.organisation().country())) inside(dossier, answers);
        else outside(dossier, answers);
    }

    /** Only what was recorded: a report that nobody recorded was not made. */
    private static void told(Dossier dossier, Answers answers) {
        Wording words = dossier.wording();
        Instant police =
                dossier.owed(Duty.LAW_ENFORCEMENT).map(Obligation::metAt).orElse(null);
        List<Obligation> regimes = dossier.obligations().stream()
                .filter(row -> row.duty() == Duty.OTHER_REGIME)
                .toList();
        List<Obligation> submitted =
                regimes.stream().filter(row -> row.metAt() != null).toList();
        answers.put(109, police == null ? "b" : "a").put(110, submitted.isEmpty() ? none(regimes) : "a");
        answers.put(111, (police(dossier, police, words) + " " + others(submitted, words)).strip());
    }

    /** While somebody else may have to be told nobody can say "no". */
    private static String none(List<Obligation> regimes) {
        return regimes.stream().map(Obligation::state).anyMatch(ObligationState::open) ? "c" : "b";
    }

    @SuppressWarnings("NullAway") // both are known here
    private static String others(List<Obligation> submitted, Wording words) {
        return submitted.stream()
                .map(row -> words.say(
                        "regime.told",
                        words.recipient(row),
                        LegalSource.in(words.locale(), row.source()),
                        words.moment(row.metAt())))
                .collect(Collectors.joining(" "));
    }

    private static String police(Dossier dossier, @org.jspecify.annotations.Nullable Instant met, Wording words) {
        if (met == null) return "";
        String note = dossier.trail()
                .step("contact_law_enforcement")
                .map(CaseTrail.Step::text)
                .orElse("");
        return (words.say("police", words.moment(met)) + " " + note).strip();
    }

    /** Cross-border where persons in another Member State are concerned (Art. 4(23)(b)); before that is known nobody guesses. */
    private static void inside(Dossier dossier, Answers answers) {
        String own = dossier.organisation().country();
        List<String> states = dossier.breach().facts().memberStates();
        boolean crossing = states.stream().anyMatch(state -> !state.equals(own) && Competence.inTheEea(state));
        answers.put(113, crossing ? "a" : states.isEmpty() ? "c" : "b").put(120, "b");
        if (crossing) {
            answers.put(114, names(dossier)).put(115, own).put(116, String.join(", ", states));
            answers.put(118, names(dossier));
        }
    }

    private static void outside(Dossier dossier, Answers answers) {
        answers.put(113, "b").put(120, "a");
        answers.put(121, String.join(", ", dossier.breach().facts().memberStates()));
        answers.put(123, names(dossier));
    }

    private static String names(Dossier dossier) {
        return dossier.competent().stream()
                .map(Competent::authority)
                .map(Authority::name)
                .collect(Collectors.joining("; "));
    }
}
