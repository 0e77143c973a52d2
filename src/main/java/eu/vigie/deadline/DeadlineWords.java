package eu.vigie.deadline;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences and dates in the reader's language: French, or English for everyone else. */
final class DeadlineWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle sentences;

    DeadlineWords(Locale reader) {
        locale = "fr".equals(reader.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
        sentences = ResourceBundle.getBundle("messages/deadline", locale, NO_FALLBACK);
    }

    String say(String key, Object... values) {
        return new MessageFormat(sentences.getString(key), locale).format(values);
    }

    String of(String kind, Enum<?> value) {
        return sentences.getString(kind + "." + value.name().toLowerCase(Locale.ROOT));
    }

    /** Date, time and offset; of two equal local times it says which. */
    String moment(ZonedDateTime at) {
        return say("moment.at", day(at.toLocalDate()), time(at.toLocalTime()), offset(at)) + twice(at);
    }

    /** The end of a period: what ends at midnight ends at 24:00 of the day before. */
    String end(ZonedDateTime at) {
        if (!at.toLocalTime().equals(LocalTime.MIDNIGHT)) return moment(at);
        return say("moment.end", day(at.toLocalDate().minusDays(1)), offset(at));
    }

    String day(LocalDate date) {
        return formatted(date.getDayOfMonth() == 1 ? "pattern.first-day" : "pattern.day", date);
    }

    /** Seconds only where there are any. */
    String time(LocalTime at) {
        return formatted(at.getSecond() == 0 ? "pattern.minutes" : "pattern.seconds", at);
    }

    Locale locale() {
        return locale;
    }

    private String formatted(String pattern, TemporalAccessor of) {
        return DateTimeFormatter.ofPattern(sentences.getString(pattern), locale).format(of);
    }

    private static String offset(ZonedDateTime at) {
        return at.getOffset().getTotalSeconds() == 0 ? "UTC" : "UTC" + at.getOffset();
    }

    private String twice(ZonedDateTime at) {
        var offsets = at.getZone().getRules().getValidOffsets(at.toLocalDateTime());
        if (offsets.size() < 2) return "";
        return " " + say(offsets.get(0).equals(at.getOffset()) ? "moment.first" : "moment.second");
    }
}
