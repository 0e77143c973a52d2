package eu.vigie.escalation;

import eu.vigie.deadline.LegalSource;
import eu.vigie.obligation.Obligation;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
        var at = moment(owed.limit(), zone);
        return owed.dueAt() == null ? sentence("escalation.target", at) : at;
    }

    String moment(Instant at, ZoneId zone) {
        return at.atZone(zone).format(DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm (xxx, VV)", locale));
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
