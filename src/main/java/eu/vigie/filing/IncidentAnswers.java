package eu.vigie.filing;

import eu.vigie.breach.Cause;
import eu.vigie.breach.Certainty;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Nature;
import eu.vigie.breach.PersonCategory;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sections 3.2 to 3.4: nature, persons, records. */
class IncidentAnswers {

    private IncidentAnswers() {}

    static void fill(Dossier dossier, Answers answers, FormTemplate form) {
        Facts facts = dossier.breach().facts();
        nature(facts, answers);
        incident(dossier, answers);
        persons(dossier, answers, form);
        records(dossier, answers, form);
    }

    private static void nature(Facts facts, Answers answers) {
        List<Nature> nature = facts.nature() == null ? List.of() : facts.nature();
        answers.put(55, Answers.letters(nature));
        if (nature.contains(Nature.CONFIDENTIALITY)) {
            answers.put(56, facts.disclosure() == null ? "e" : Answers.letter(facts.disclosure()));
            answers.put(57, facts.unintelligible() == null ? "e" : Answers.letter(facts.unintelligible()));
        }
        if (nature.contains(Nature.INTEGRITY) && facts.integrityLoss() != null) {
            answers.put(58, Answers.letter(facts.integrityLoss()));
        }
        if (nature.contains(Nature.AVAILABILITY)) {
            answers.put(59, facts.availabilityLoss() == null ? "c" : Answers.letter(facts.availabilityLoss()));
        }
    }

    private static void incident(Dossier dossier, Answers answers) {
        Facts facts = dossier.breach().facts();
        answers.put(60, facts.incidentKind() == null ? "x" : Answers.letter(facts.incidentKind()));
        answers.put(61, cause(facts.cause()));
        answers.put(62, described(dossier));
    }

    private static String described(Dossier dossier) {
        String told = dossier.breach().title() + ". " + dossier.breach().description();
        return dossier.trail()
                .step("root_cause_analysis")
                .map(cause -> told.strip() + " " + dossier.wording().say("incident.cause", cause.text()))
                .orElse(told.strip());
    }

    /** The form keeps e for "still to be determined" and f for "unknown". */
    private static String cause(@Nullable Cause cause) {
        return cause == null ? "e" : cause == Cause.UNKNOWN ? "f" : Answers.letter(cause);
    }

    private static void persons(Dossier dossier, Answers answers, FormTemplate form) {
        Facts.Persons persons = dossier.breach().facts().persons();
        Collection<PersonCategory> who =
                persons == null || persons.categories() == null ? List.of() : persons.categories();
        List<String> letters = who.isEmpty() ? List.of("k") : Answers.letters(who);
        answers.put(65, letters);
        text(answers, 66, who.isEmpty(), labels(dossier, form, 65, letters));
        count(answers, 67, persons == null ? null : persons.certainty(), persons == null ? null : persons.count());
    }

    private static void records(Dossier dossier, Answers answers, FormTemplate form) {
        List<Facts.DataKind> data = dossier.breach().facts().data();
        List<String> letters = data == null || data.isEmpty()
                ? List.of("t")
                : Answers.letters(data.stream().map(Facts.DataKind::category).toList());
        answers.put(70, letters);
        text(answers, 71, letters.contains("t"), labels(dossier, form, 70, letters));
        Facts.Records records = dossier.breach().facts().records();
        count(answers, 72, records == null ? null : records.certainty(), records == null ? null : records.count());
    }

    /** A number without its certainty counts as approximate; a certainty without its number is still open. */
    private static void count(Answers answers, int field, @Nullable Certainty certainty, @Nullable Long count) {
        if (certainty == Certainty.UNKNOWN) {
            answers.put(field, "c");
            return;
        }
        answers.put(field, count == null ? "d" : certainty == Certainty.EXACT ? "a" : "b");
        answers.put(field + 1, count);
    }

    private static void text(Answers answers, int number, boolean open, String words) {
        if (open) {
            answers.pending(number, words);
        } else {
            answers.put(number, words);
        }
    }

    private static String labels(Dossier dossier, FormTemplate form, int number, List<String> letters) {
        return dossier.wording().labels(form.field(number), letters);
    }
}
