package eu.vigie.web.calendar;

import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Summaries of events: reference, duty and kind of time, nothing of what the case holds. */
@Component
class CalendarWords {

    private final MessageSource messages;

    CalendarWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A target of the house is called so, never a deadline. */
    String due(CalendarDuty duty, Locale locale) {
        var kind = duty.leading().dueAt() == null ? "calendar.target" : "calendar.due";
        return marked(duty, say(kind, locale, duty.breach().reference(), word(duty.leading(), locale)), locale);
    }

    String rung(CalendarDuty duty, int percent, Locale locale) {
        var word = word(duty.leading(), locale);
        return marked(duty, say("calendar.rung", locale, duty.breach().reference(), word, percent), locale);
    }

    String name(Locale locale) {
        return say("calendar.name", locale);
    }

    String notice(Locale locale) {
        return say("calendar.notice", locale);
    }

    private String marked(CalendarDuty duty, String summary, Locale locale) {
        return duty.breach().exercise() ? say("layout.exercise", locale) + " " + summary : summary;
    }

    /** A regime beside the GDPR is named with the stage that is due. */
    private String word(Obligation duty, Locale locale) {
        if (duty.duty() == Duty.OTHER_REGIME)
            return duty.regime() + " "
                    + messages.getMessage("option.stage." + duty.stage(), null, duty.stage(), locale);
        return say("duty.word." + duty.duty().code(), locale);
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values.length == 0 ? null : values, locale);
    }
}
