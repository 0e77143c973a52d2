package eu.vigie.notice;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.document.Letter;
import eu.vigie.document.UnknownPlaceholder;
import eu.vigie.document.UnreadableLetter;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letters of a notice as they would go, one per language. */
@Component
class Previews {

    private final Versions versions;
    private final LetterWriter writer;
    private final Audience audience;
    private final Breaches breaches;

    Previews(Versions versions, LetterWriter writer, Audience audience, Breaches breaches) {
        this.versions = versions;
        this.writer = writer;
        this.audience = audience;
        this.breaches = breaches;
    }

    /** To a real recipient of the language where there is one, else to one that says it stands for the real ones. */
    List<Letter> of(NoticeRow notice) {
        Breach breach = breaches.get(notice.breach());
        Version version = versions.of(notice);
        List<Addressee> real = NoticeKind.TO_PERSONS.contains(notice.kind()) ? List.of() : audience.of(notice, breach);
        return version.languages().stream()
                .map(Locale::forLanguageTag)
                .map(locale -> writer.letter(version, breach.exercise(), locale, own(notice, locale, version, real)))
                .toList();
    }

    private static Map<String, Object> own(NoticeRow notice, Locale locale, Version version, List<Addressee> real) {
        return real.stream()
                .filter(to -> LetterWriter.locale(to.locale(), notice.locale(), version)
                        .equals(locale))
                .findFirst()
                .map(Addressee::own)
                .orElseGet(() -> Sample.of(notice.kind(), locale));
    }

    /** Refuses a wording that cannot be written, naming its language. */
    void writable(NoticeRow notice, Locale locale) {
        Breach breach = breaches.get(notice.breach());
        try {
            writer.letter(versions.fresh(notice), breach.exercise(), locale, Sample.of(notice.kind(), locale));
        } catch (UnknownPlaceholder | UnreadableLetter unreadable) {
            throw new InvalidInput(unreadable.faults().stream()
                    .map(fault -> new Fault("wording." + locale.toLanguageTag(), fault.code(), fault.arguments()))
                    .toList());
        }
    }
}
