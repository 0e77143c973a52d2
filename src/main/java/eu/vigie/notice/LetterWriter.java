package eu.vigie.notice;

import eu.vigie.breach.Breach;
import eu.vigie.delivery.Outgoing;
import eu.vigie.document.Letter;
import eu.vigie.document.Letters;
import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the letters of a wave from its wording; letters that are the same are written once. */
@Component
class LetterWriter {

    private final Letters letters;
    private final Estate estate;
    private final CaseVocabulary vocabularies;

    LetterWriter(Letters letters, Estate estate, CaseVocabulary vocabularies) {
        this.letters = letters;
        this.estate = estate;
        this.vocabularies = vocabularies;
    }

    List<Outgoing> write(
            NoticeRow notice, Breach breach, Map<String, String> sources, List<Addressee> addressees, Instant now) {
        Map<List<Object>, Letter> written = new HashMap<>();
        return addressees.stream()
                .map(to -> {
                    Locale locale = locale(to.locale(), notice.locale(), sources);
                    Letter letter = written.computeIfAbsent(
                            List.of(locale, to.own()), same -> letter(breach, sources, locale, to.own(), now));
                    return outgoing(notice, to, letter);
                })
                .toList();
    }

    Letter letter(Breach breach, Map<String, String> sources, Locale locale, Map<String, Object> own, Instant now) {
        Organisation organisation = estate.organisation();
        Map<String, Object> vocabulary = vocabularies.of(breach, organisation, locale, now);
        vocabulary.putAll(own);
        String source = sources.getOrDefault(locale.toLanguageTag(), "");
        return letters.write(ExerciseMark.on(source, breach.exercise(), locale), locale, vocabulary);
    }

    static Outgoing outgoing(NoticeRow notice, Addressee to, Letter letter) {
        String key = notice.breach() + "/" + notice.id() + "/" + to.recipient() + ":" + to.part() + ":" + to.address()
                + "/1";
        return new Outgoing(
                to.recipient(), to.address(), key, letter.locale(), letter.subject(), letter.text(), letter.html());
    }

    /** The recipient's language where the letter has it, else ours, else English. */
    private static Locale locale(Locale wanted, Locale own, Map<String, String> sources) {
        if (sources.containsKey(wanted.getLanguage())) {
            return Locale.forLanguageTag(wanted.getLanguage());
        }
        return sources.containsKey(own.getLanguage()) ? Locale.forLanguageTag(own.getLanguage()) : Locale.ENGLISH;
    }
}
