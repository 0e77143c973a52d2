package eu.vigie.filing;

import eu.vigie.document.Letter;
import eu.vigie.document.Letters;
import eu.vigie.document.PdfPrinter;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the note that goes with a follow-up: what is added, corrected, withdrawn and still unknown. */
@Component
class CoverNote {

    private final Letters letters;
    private final PdfPrinter printer;
    private final Clock clock;
    private final PrintedPage page = PrintedPage.of("cover-note");

    CoverNote(Letters letters, PdfPrinter printer, Clock clock) {
        this.letters = letters;
        this.printer = printer;
        this.clock = clock;
    }

    Letter write(CurrentForms.Current current, Filing earlier, List<FieldChange> changes, Locale locale) {
        Map<String, Object> vocabulary = vocabulary(
                current, earlier, new Wording(locale, current.dossier().zone()));
        put(vocabulary, "Added", "added", changes, FieldChange.Kind.ADDED);
        put(vocabulary, "Corrected", "corrected", changes, FieldChange.Kind.CORRECTED);
        put(vocabulary, "Removed", "removed", changes, FieldChange.Kind.WITHDRAWN);
        put(vocabulary, "Unknown", "unknown", changes, FieldChange.Kind.STILL_UNKNOWN);
        vocabulary.put("unchanged", changes.isEmpty());
        return letters.write(letters.source("authority/cover-note", locale), locale, vocabulary);
    }

    private Map<String, Object> vocabulary(CurrentForms.Current current, Filing earlier, Wording words) {
        Filing filing = current.filing();
        Dossier dossier = current.dossier();
        boolean withdrawal = dossier.asked().withdraws();
        Map<String, Object> vocabulary = new HashMap<>();
        vocabulary.put("organisation", dossier.organisation().name());
        vocabulary.put("authority", filing.authority());
        vocabulary.put("reference", filing.breach());
        vocabulary.put("earlierReference", or(earlier.authorityReference(), "–"));
        vocabulary.put("earlierSubmitted", earlier.submittedAt() == null ? "–" : words.moment(earlier.submittedAt()));
        vocabulary.put("subtype", words.say("subtype." + or(filing.subtype(), "incomplete")));
        vocabulary.put("withdrawal", withdrawal);
        vocabulary.put("withdrawalReason", or(filing.lateReason(), "–"));
        vocabulary.put("contact", or(PartyAnswers.point(dossier.organisation().contact()), "–"));
        vocabulary.put("writtenAt", words.moment(clock.instant()));
        vocabulary.put("digest", or(filing.digest(), words.say("page.digest.none")));
        return vocabulary;
    }

    private static void put(
            Map<String, Object> vocabulary, String any, String name, List<FieldChange> all, FieldChange.Kind kind) {
        List<Map<String, String>> lines = all.stream()
                .filter(change -> change.kind() == kind)
                .map(change -> Map.of(
                        "number", String.valueOf(change.number()),
                        "title", change.title(),
                        "before", or(change.before(), "–"),
                        "after", or(change.after(), "–")))
                .toList();
        vocabulary.put(name, lines);
        vocabulary.put("any" + any, !lines.isEmpty());
    }

    /** The letter's own body, already sanitised, on a page of ours. */
    byte[] print(Letter letter, CurrentForms.Current current, Locale locale) {
        Map<String, Object> vocabulary = new HashMap<>();
        vocabulary.put("language", FormTemplate.language(locale));
        vocabulary.put("subject", letter.subject());
        vocabulary.put("controller", current.dossier().organisation().name());
        vocabulary.put("exercise", current.dossier().breach().exercise());
        vocabulary.put("notice", new Wording(locale, current.dossier().zone()).say("page.exercise.notice"));
        String html = letter.html();
        vocabulary.put("body", html.substring(html.indexOf("<main>") + 6, html.lastIndexOf("</main>")));
        return printer.print(page.fill(vocabulary));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : Objects.requireNonNull(text);
    }
}
