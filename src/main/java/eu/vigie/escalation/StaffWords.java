package eu.vigie.escalation;

import eu.vigie.deadline.LegalSource;
import eu.vigie.obligation.Obligation;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What an escalation says, in French or English. */
record StaffWords(Locale locale) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** French for a French reader, English for everyone else. */
    static Locale language(Locale of) {
        return "fr".equals(of.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    String duty(Obligation owed) {
        return sentence(
                "escalation.duty." + owed.duty().code(), owed.recipientName(), LegalSource.in(locale, owed.source()));
    }

    /** The same owed to many. */
    String duties(Obligation owed, int many) {
        return sentence("escalation.duties." + owed.duty().code(), many, LegalSource.in(locale, owed.source()));
    }

    String several(int lines) {
        return sentence("escalation.several", lines);
    }

    /** The case by its reference, several by number. */
    String about(List<Message.About> cases) {
        return cases.size() == 1 ? cases.get(0).breach().reference() : sentence("escalation.cases", cases.size());
    }

    String length(long seconds) {
        return sentence("escalation.length", seconds / 3600, seconds % 3600 / 60);
    }

    /** Absolute local time; named as a target of the house where the law sets no hours. */
    String due(Obligation owed, ZoneId zone) {
        var at = until(owed.limit(), zone);
        return owed.dueAt() == null ? sentence("escalation.target", at) : at;
    }

    String moment(Instant at, ZoneId zone) {
        return written(at.atZone(zone), "HH:mm");
    }

    /** The end of a day is its hour 24, and not the next day's first. */
    private String until(Instant limit, ZoneId zone) {
        var midnight = limit.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? written(limit.minusSeconds(60).atZone(zone), "'24:00'") : moment(limit, zone);
    }

    private String written(ZonedDateTime at, String time) {
        var first = locale.getLanguage().equals("fr") && at.getDayOfMonth() == 1;
        return at.format(DateTimeFormatter.ofPattern(
                "EEEE d" + (first ? "'er'" : "") + " MMMM uuuu " + time + " (xxx, VV)", locale));
    }

    String remaining(Instant now, Instant limit) {
        var left = Duration.between(now, limit);
        var key = left.isNegative() ? "escalation.overdue" : "escalation.remaining";
        var length = left.abs();
        return sentence(key, length.toHours(), length.toMinutesPart());
    }

    private String sentence(String key, Object... values) {
        var sentences = ResourceBundle.getBundle("messages/escalation", locale, NO_FALLBACK);
        return new MessageFormat(sentences.getString(key), locale).format(values);
    }
}
