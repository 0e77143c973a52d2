package eu.vigie.notice;

import eu.vigie.document.Letter;
import eu.vigie.document.Readability;
import eu.vigie.refusal.Fault;
import java.util.ArrayList;
import java.util.List;

/** House rule of length: a letter that is not read to its end tells nobody. */
final class Legible {

    /** Mail programs cut a subject long before. */
    private static final int SUBJECT = 160;

    private static final int WORDS_TO_A_PERSON = 1_000;
    private static final int WORDS_TO_A_CUSTOMER = 3_000;
    private static final int SENTENCE = 80;

    private Legible() {}

    static List<Fault> faults(NoticeKind kind, Letter letter, String field) {
        String language = letter.locale().toLanguageTag();
        Readability measured = Readability.of(letter.text());
        List<Fault> faults = new ArrayList<>();
        if (letter.subject().length() > SUBJECT) {
            faults.add(Fault.of(field, "subject-long", language, SUBJECT));
        }
        boolean toPersons = NoticeKind.TO_PERSONS.contains(kind);
        int most = toPersons ? WORDS_TO_A_PERSON : WORDS_TO_A_CUSTOMER;
        if (measured.words() > most) {
            faults.add(Fault.of(field, "letter-long", language, measured.words(), most));
        }
        if (toPersons && measured.longest() > SENTENCE) {
            faults.add(Fault.of(field, "sentence-long", language, measured.longest(), SENTENCE, measured.beginning()));
        }
        return faults;
    }
}
