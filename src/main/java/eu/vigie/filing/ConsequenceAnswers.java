package eu.vigie.filing;

import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Decision;
import eu.vigie.breach.AvailabilityLoss;
import eu.vigie.breach.Disclosure;
import eu.vigie.breach.Facts;
import eu.vigie.breach.IntegrityLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Section 4: likely consequences, severity and risk (4.1, 4.2). */
class ConsequenceAnswers {

    /** The form has three steps; the upper two of four fold into severe. */
    private static final Map<String, String> SEVERITY =
            Map.of("low", "a", "medium", "b", "high", "c", "very_high", "c");

    private static final Map<String, String> RISK = Map.of("high_risk", "a", "risk", "b", "unlikely", "c");

    private ConsequenceAnswers() {}

    static void fill(Dossier dossier, Answers answers) {
        consequences(dossier.breach().facts(), answers);
        severity(dossier.assessment(), answers);
        risk(dossier, answers);
    }

    private static void consequences(Facts facts, Answers answers) {
        String text = facts.consequences();
        boolean told = text != null && !text.isBlank();
        boolean spread = facts.disclosure() == Disclosure.CONFIRMED || facts.disclosure() == Disclosure.LIKELY;
        if (answers.has(55, "a")) {
            confidentiality(answers, spread, told ? text : null);
        }
        if (answers.has(55, "b")) {
            answers.put(81, List.of(integrity(facts.integrityLoss())));
        }
        if (answers.has(55, "c")) {
            answers.put(83, List.of(availability(facts.availabilityLoss())));
        }
        harm(answers, spread && answers.has(55, "a"), told ? text : null);
    }

    /** Data that reached somebody have spread: a fact. Everything else is in the officer's own words. */
    private static void confidentiality(Answers answers, boolean spread, @Nullable String text) {
        List<String> letters = new ArrayList<>(spread ? List.of("a") : List.of());
        if (text != null) {
            letters.add("d");
        }
        answers.put(79, letters.isEmpty() ? List.of("e") : letters).put(80, text);
    }

    /** Ticking identity theft or fraud from categories of data would be guessing; an officer may. */
    private static void harm(Answers answers, boolean spread, @Nullable String text) {
        List<String> letters = new ArrayList<>(spread ? List.of("a", "j") : List.of());
        letters.add(text == null ? "o" : "n");
        answers.put(85, text == null ? List.of("o") : letters).put(86, text);
    }

    private static String integrity(@Nullable IntegrityLoss loss) {
        return loss == null ? "d" : loss == IntegrityLoss.NO_MISUSE ? "b" : "a";
    }

    private static String availability(@Nullable AvailabilityLoss loss) {
        return loss == null ? "d" : loss == AvailabilityLoss.TEMPORARY ? "b" : "a";
    }

    private static void severity(Assessment assessment, Answers answers) {
        Assessment.Severity severity = assessment.severity();
        answers.put(87, severity == null ? "d" : SEVERITY.getOrDefault(severity.band(), "d"));
    }

    private static void risk(Dossier dossier, Answers answers) {
        Decision decision = dossier.decision();
        answers.put(
                89, decision == null ? RISK.getOrDefault(dossier.assessment().risk(), "d") : decided(decision));
        answers.put(90, reasons(dossier));
    }

    /** An exemption concedes that the risk is high; owing the authority alone means a risk that is not. */
    private static String decided(Decision decision) {
        if (decision.personsRequired() || decision.exemption() != null) {
            return "a";
        }
        return decision.authorityRequired() ? "b" : "c";
    }

    private static String reasons(Dossier dossier) {
        Wording words = dossier.wording();
        Decision decision = dossier.decision();
        Assessment.Severity severity = dossier.assessment().severity();
        String method = severity == null
                ? ""
                : words.say("risk.method", severity.score().toPlainString(), words.say("band." + severity.band()))
                        + " ";
        String decided =
                decision == null ? words.say("risk.recommendation") : Objects.requireNonNullElse(decision.reason(), "");
        String rules = dossier.assessment().reasons().stream()
                .map(Assessment.ReasonGiven::text)
                .distinct()
                .collect(Collectors.joining(" "));
        return (method + decided + " " + rules).strip();
    }
}
