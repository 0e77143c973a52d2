package eu.vigie.filing;

import eu.vigie.document.Letter;
import eu.vigie.document.Letters;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the note that goes with a smaller form: what it is, to whom, what it follows, what is new in it and what is unknown. */
@Component
class FormNote {

    private final Letters letters;
    private final Clock clock;

    FormNote(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    Letter write(
            CurrentForms.Current current,
            @Nullable Filing earlier,
            List<FieldChange> changes,
            List<FieldEntry> fields,
            Locale locale) {
        Map<String, Object> vocabulary = vocabulary(current, locale);
        earlier(vocabulary, current, earlier, locale);
        ChangeLines.put(vocabulary, changes);
        List<Map<String, String>> unknown = fields.stream()
                .filter(field -> field.status() == FieldStatus.UNKNOWN)
                .map(field -> Map.of("number", String.valueOf(field.number()), "title", field.title()))
                .toList();
        vocabulary.put("unknown", unknown);
        vocabulary.put("anyUnknown", !unknown.isEmpty());
        return letters.write(letters.source("authority/form-note", locale), locale, vocabulary);
    }

    private Map<String, Object> vocabulary(CurrentForms.Current current, Locale locale) {
        Dossier dossier = current.dossier();
        Filing filing = current.filing();
        Wording words = new Wording(locale, dossier.zone());
        Instant limit = dossier.strictLimit().orElse(null);
        Map<String, Object> vocabulary = new HashMap<>();
        vocabulary.put("form", current.template().title(locale));
        vocabulary.put("source", current.template().source(locale));
        vocabulary.put("organisation", dossier.organisation().name());
        vocabulary.put("recipient", dossier.addressee(words));
        vocabulary.put("reference", filing.breach());
        vocabulary.put("subtype", words.say("subtype." + or(filing.subtype(), "incomplete")));
        vocabulary.put("limited", limit != null);
        vocabulary.put("limit", limit == null ? "–" : words.moment(limit));
        vocabulary.put("contact", or(PartyAnswers.point(dossier.organisation().contact()), "–"));
        Instant frozen = filing.draftedAt();
        vocabulary.put("writtenAt", words.moment(frozen == null ? clock.instant() : frozen));
        vocabulary.put("digest", or(filing.digest(), words.say("page.digest.none")));
        return vocabulary;
    }

    private static void earlier(
            Map<String, Object> vocabulary, CurrentForms.Current current, @Nullable Filing earlier, Locale locale) {
        Instant at = earlier == null ? null : earlier.submittedAt();
        Wording words = new Wording(locale, current.dossier().zone());
        vocabulary.put("follows", at != null);
        vocabulary.put("earlierReference", or(earlier == null ? null : earlier.authorityReference(), "–"));
        vocabulary.put("earlierSubmitted", at == null ? "–" : words.moment(at));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : Objects.requireNonNull(text);
    }
}
