package eu.vigie.filing;

import eu.vigie.document.PrintedMoment;
import eu.vigie.obligation.Obligation;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The room's sentences in French or English, and times in the authority's zone. */
record Wording(Locale locale, ZoneId zone) {

    String say(String key, Object... arguments) {
        return new MessageFormat(sentences().getString(key), locale).format(arguments);
    }

    private ResourceBundle sentences() {
        return ResourceBundle.getBundle(
                "messages.filing",
                Locale.forLanguageTag(FormTemplate.language(locale)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Whom a duty is owed to, as the sentences of a form name it. */
    String recipient(Obligation owed) {
        String key = "recipient." + owed.recipient().toLowerCase(Locale.ROOT);
        return sentences().containsKey(key) ? sentences().getString(key) : owed.recipientName();
    }

    /** Date, time, offset and zone, for people. */
    String moment(Instant instant) {
        return PrintedMoment.of(instant.atZone(zone), "HH:mm ('UTC'X)", locale) + ", " + zone;
    }

    /** RFC 3339 with the authority's offset, for the form. */
    String stamp(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).toOffsetDateTime().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    String date(Instant instant) {
        return instant.atZone(zone).toLocalDate().toString();
    }

    /** The answer of a field for people: options in full, times and days in words. */
    String shown(FormField field, Object answer) {
        return switch (field.kind()) {
            case CHOICE -> labels(field, FilledForm.letters(answer));
            case MOMENT -> moment(OffsetDateTime.parse(answer.toString()).toInstant());
            case DATE -> day(LocalDate.parse(answer.toString()));
            case FLAG -> say(Boolean.TRUE.equals(answer) ? "yes" : "no");
            case NUMBER -> NumberFormat.getIntegerInstance(locale).format(answer);
            case TEXT -> answer.toString();
        };
    }

    private String day(LocalDate day) {
        return PrintedMoment.day(day, locale);
    }

    /** The labels of a field's letters, joined. */
    String labels(FormField field, Collection<String> letters) {
        return letters.stream().map(letter -> field.label(letter, locale)).collect(Collectors.joining("; "));
    }
}
