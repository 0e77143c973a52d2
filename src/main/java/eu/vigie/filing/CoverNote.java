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

/** Writes the note that goes with a follow-up to an authority: what is added, corrected, withdrawn and still unknown. */
@Component
class CoverNote {

    private final Letters letters;
    private final Clock clock;

    CoverNote(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** {@code earlier} is the filing that this one follows, {@code first} the one that all began with. */
    Letter write(CurrentForms.Current current, Filing earlier, Filing first, List<FieldChange> changes, Locale locale) {
        Map<String, Object> vocabulary = vocabulary(
                current, earlier, first, new Wording(locale, current.dossier().zone()));
        ChangeLines.put(vocabulary, changes);
        vocabulary.put(
                "unchanged", changes.isEmpty() && !current.dossier().asked().withdraws());
        return letters.write(letters.source("authority/cover-note", locale), locale, vocabulary);
    }

    private Map<String, Object> vocabulary(CurrentForms.Current current, Filing earlier, Filing first, Wording words) {
        Filing filing = current.filing();
        Dossier dossier = current.dossier();
        boolean withdrawal = dossier.asked().withdraws();
        Map<String, Object> vocabulary = new HashMap<>();
        vocabulary.put("organisation", dossier.organisation().name());
        vocabulary.put("authority", filing.authority());
        vocabulary.put("reference", filing.breach());
        vocabulary.put("earlierReference", or(earlier.authorityReference(), "–"));
        vocabulary.put("earlierSubmitted", earlier.submittedAt() == null ? "–" : words.moment(earlier.submittedAt()));
        vocabulary.put("later", first.id() != earlier.id());
        vocabulary.put("firstReference", or(first.authorityReference(), "–"));
        vocabulary.put("firstSubmitted", first.submittedAt() == null ? "–" : words.moment(first.submittedAt()));
        vocabulary.put("subtype", words.say("subtype." + or(filing.subtype(), "incomplete")));
        vocabulary.put("withdrawal", withdrawal);
        vocabulary.put("withdrawalReason", or(dossier.reason(), "–"));
        vocabulary.put("contact", or(PartyAnswers.point(dossier.organisation().contact()), "–"));
        Instant frozen = filing.draftedAt();
        vocabulary.put("writtenAt", words.moment(frozen == null ? clock.instant() : frozen));
        vocabulary.put("digest", or(filing.digest(), words.say("page.digest.none")));
        return vocabulary;
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : Objects.requireNonNull(text);
    }
}
