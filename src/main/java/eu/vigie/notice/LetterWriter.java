package eu.vigie.notice;

import eu.vigie.delivery.Outgoing;
import eu.vigie.document.Letter;
import eu.vigie.document.Letters;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the letters of a wave from its version; letters that are the same are written once. */
@Component
class LetterWriter {

    private final Letters letters;

    private final LocalTime times;

    LetterWriter(Letters letters, LocalTime times) {
        this.letters = letters;
        this.times = times;
    }

    List<Outgoing> write(NoticeRow notice, boolean exercise, Version version, List<Addressee> addressees) {
        Map<List<Object>, Letter> written = new HashMap<>();
        return addressees.stream()
                .map(to -> {
                    Locale locale = locale(to.locale(), notice.locale(), version);
                    Letter letter = written.computeIfAbsent(
                            List.of(locale, to.own()), same -> letter(version, exercise, locale, to.own()));
                    return outgoing(notice, to, letter);
                })
                .toList();
    }

    /** One letter: the case's words of the version and what is the recipient's own. */
    Letter letter(Version version, boolean exercise, Locale locale, Map<String, Object> own) {
        return write(LetterMark.exercise(version.wording(locale), exercise, locale), version, locale, own);
    }

    /** The same, marked as a trial. */
    Letter trial(Version version, Locale locale, Map<String, Object> own) {
        return write(LetterMark.trial(version.wording(locale), locale), version, locale, own);
    }

    private Letter write(String source, Version version, Locale locale, Map<String, Object> own) {
        Map<String, Object> vocabulary = version.vocabulary(locale);
        own.forEach((name, value) -> vocabulary.put(name, value instanceof Instant at ? times.of(at, locale) : value));
        Interruptions.ofTheirs(vocabulary);
        return letters.write(source, locale, vocabulary);
    }

    static Outgoing outgoing(NoticeRow notice, Addressee to, Letter letter) {
        String key = notice.breach() + "/" + notice.id() + "/" + to.recipient() + ":" + to.part() + ":" + to.address()
                + "/1";
        return new Outgoing(
                to.recipient(), to.address(), key, letter.locale(), letter.subject(), letter.text(), letter.html());
    }

    /** The recipient's language where the letter has it, else ours, else English. */
    static Locale locale(Locale wanted, Locale own, Version version) {
        if (version.languages().contains(wanted.getLanguage())) {
            return Locale.forLanguageTag(wanted.getLanguage());
        }
        return version.languages().contains(own.getLanguage())
                ? Locale.forLanguageTag(own.getLanguage())
                : Locale.ENGLISH;
    }
}
