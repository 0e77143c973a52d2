package eu.vigie.filing;

import eu.vigie.assessment.Decision;
import eu.vigie.assessment.Exemption;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sections 5 to 7: whether the persons are told, other authorities and countries, attachments. */
class CommunicationAnswers {

    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IS", "IT", "LI", "LV",
            "LT", "LU", "MT", "NL", "NO", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    private CommunicationAnswers() {}

    static void fill(Dossier dossier, Answers answers) {
        persons(dossier, answers);
        police(dossier, answers);
        countries(dossier, answers);
        attachments(dossier.evidence(), answers);
    }

    private static void persons(Dossier dossier, Answers answers) {
        Obligation told = dossier.owed(Duty.PERSONS).orElse(null);
        if (told != null && told.metAt() != null) {
            answers.put(97, "a").put(98, Wording.date(told.metAt())).put(102, "a");
            answers.put(104, List.of("a")).put(106, dossier.wording().say("persons.message"));
            return;
        }
        String letter = intended(dossier);
        answers.put(97, letter);
        answers.put(99, "b".equals(letter) && told != null ? Wording.date(told.limit()) : null);
        exemption(dossier, answers);
    }

    /** What was decided; before a decision what the rules recommend. */
    private static String intended(Dossier dossier) {
        Decision decision = dossier.decision();
        if (decision == null) {
            return switch (dossier.assessment().duties().persons()) {
                case REQUIRED -> "b";
                case NOT_REQUIRED, NOT_APPLICABLE -> dossier.assessment().exemption() == null ? "d" : "c";
                case UNDETERMINED -> "c";
            };
        }
        return decision.personsRequired() ? "b" : decision.exemption() == null ? "d" : "e";
    }

    private static void exemption(Dossier dossier, Answers answers) {
        Decision decision = dossier.decision();
        Exemption exemption = decision == null ? null : decision.exemption();
        if (decision != null && exemption != null && answers.has(97, "e")) {
            answers.put(100, Answers.letter(exemption)).put(101, decision.reason());
        }
    }

    private static void police(Dossier dossier, Answers answers) {
        ObligationState state =
                dossier.owed(Duty.LAW_ENFORCEMENT).map(Obligation::state).orElse(ObligationState.UNDECIDED);
        answers.put(109, state == ObligationState.MET ? "a" : state == ObligationState.NOT_REQUIRED ? "b" : "c");
        answers.put(111, state == ObligationState.MET ? dossier.wording().say("police") : null);
    }

    /** No fact of the case says where the persons live: the form says so rather than guess. */
    private static void countries(Dossier dossier, Answers answers) {
        boolean inside = EEA.contains(dossier.organisation().country());
        answers.put(110, "c").put(113, inside ? "c" : "b").put(120, inside ? "b" : "a");
        answers.put(121, inside ? null : dossier.wording().say("under-assessment"));
    }

    private static void attachments(List<EvidenceItem> evidence, Answers answers) {
        answers.put(125, evidence.isEmpty() ? null : List.of("j"));
        answers.put(
                126,
                evidence.stream()
                        .map(item -> item.name() + " (SHA-256 " + item.sha256() + ")")
                        .collect(Collectors.joining("; ")));
    }
}
