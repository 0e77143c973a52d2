package eu.vigie.filing;

import eu.vigie.assessment.Decision;
import eu.vigie.assessment.Exemption;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sections 5 to 7: whether the persons are told, other authorities and countries, attachments. */
class CommunicationAnswers {

    /** What kind of evidence is which attachment of the form; everything else is "other". */
    private static final Map<String, String> KINDS =
            Map.of("report", "c", "ransom_note", "d", "phishing", "e", "procedure", "f", "external_notice", "i");

    private CommunicationAnswers() {}

    static void fill(Dossier dossier, Answers answers) {
        persons(dossier, answers);
        OtherAuthorityAnswers.fill(dossier, answers);
        attachments(dossier, answers);
    }

    private static void persons(Dossier dossier, Answers answers) {
        Obligation owed = dossier.owed(Duty.PERSONS).orElse(null);
        PersonsTold told = dossier.told();
        if (told != null || owed != null && owed.metAt() != null) {
            answers.put(97, "a").put(98, dossier.wording().date(toldAt(owed, told)));
            means(dossier, owed, told, answers);
            return;
        }
        String letter = intended(dossier);
        answers.put(97, letter);
        answers.put(99, "b".equals(letter) && owed != null ? dossier.wording().date(owed.limit()) : null);
        exemption(dossier, answers);
    }

    /** The form asks when the information began. */
    private static Instant toldAt(@Nullable Obligation owed, @Nullable PersonsTold told) {
        return told != null
                ? told.began()
                : Objects.requireNonNull(Objects.requireNonNull(owed).metAt());
    }

    /** Not all while it is owed to somebody still: whoever came to the list later, say. */
    private static void means(Dossier dossier, @Nullable Obligation owed, @Nullable PersonsTold told, Answers answers) {
        boolean all = told == null
                || told.complete() && (owed == null || !owed.state().open());
        Wording words = dossier.wording();
        answers.put(102, all ? "a" : "b").put(103, all ? null : words.say("persons.rest"));
        answers.put(104, List.of("a"));
        answers.put(106, told == null ? words.say("persons.message") : told.text());
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
            answers.put(100, Answers.letter(exemption)).put(101, reasons(dossier, decision));
        }
    }

    /** With where the persons can read it instead of each being written to (GDPR Art. 34(3)(c)). */
    private static @Nullable String reasons(Dossier dossier, Decision decision) {
        Wording words = dossier.wording();
        String reasons = Stream.concat(
                        Stream.ofNullable(decision.reason()),
                        dossier.published().stream()
                                .map(one -> words.say(
                                        "persons.published",
                                        words.say("medium." + one.channel().code()),
                                        one.reference(),
                                        words.moment(one.at()))))
                .collect(Collectors.joining(" "));
        return reasons.isEmpty() ? null : reasons;
    }

    private static void attachments(Dossier dossier, Answers answers) {
        List<EvidenceItem> evidence = dossier.attachments();
        Wording words = dossier.wording();
        answers.put(
                125,
                evidence.stream()
                        .map(item -> KINDS.getOrDefault(item.kind().toLowerCase(Locale.ROOT), "j"))
                        .distinct()
                        .sorted()
                        .toList());
        answers.put(
                126,
                evidence.stream()
                        .map(item -> words.say("attachment", item.name(), item.size(), item.sha256()))
                        .collect(Collectors.joining("; ")));
    }
}
