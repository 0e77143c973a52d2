package eu.vigie.register;

import eu.vigie.audit.Entry;
import eu.vigie.deadline.LegalSource;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An entry of the trail as a sentence. */
@Component
public class TimelineSentences {

    private static final long IN_TIME_SECONDS = 60;
    private static final String POLICE_REQUEST = "police_request";
    private static final String REQUEST = "request-";

    private final MessageSource messages;

    TimelineSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** In that language, its codes and instants as they are kept, a source of law in its words; the action's code where it has no sentence. */
    public String of(Entry entry, Locale locale) {
        String sentence =
                Objects.requireNonNull(messages.getMessage("timeline." + key(entry), null, entry.action(), locale));
        String request = policeRequest(entry);
        if (request != null) sentence = sentence.replace("{recipient}", request(request, locale));
        for (var detail : entry.details().entrySet())
            sentence = sentence.replace("{" + detail.getKey() + "}", word(detail.getKey(), detail.getValue(), locale));
        var late = lateSeconds(entry);
        return late == 0 ? sentence : late(sentence, late, locale);
    }

    private static String key(Entry entry) {
        return key(
                entry,
                Objects.equals(entry.details().get("was"), entry.details().get("is")));
    }

    /** Which sentence tells it: an awareness that moves says from when to when; a duty whose limit {@code stays} names no instants. */
    public static String key(Entry entry, boolean stays) {
        return switch (entry.action()) {
            case "awareness_moved" -> stays ? entry.action() : "awareness_moved.from";
            case "obligation_moved" -> stays ? "obligation_moved.stays" : entry.action();
            default -> entry.action();
        };
    }

    /** The number of the request by law enforcement to which a duty answers, which the trail keeps as a code; null for every other duty. */
    public static @Nullable String policeRequest(Entry entry) {
        boolean asked = POLICE_REQUEST.equals(entry.details().get("duty"));
        return asked && entry.details().get("recipient") instanceof String code && code.startsWith(REQUEST)
                ? code.substring(REQUEST.length())
                : null;
    }

    private String request(String number, Locale locale) {
        return Objects.requireNonNull(
                messages.getMessage("timeline.police-request", new Object[] {number}, number, locale));
    }

    /** How late it rang, in seconds; 0 for what rang within a minute of its time, and for all that does not ring. */
    public static long lateSeconds(Entry entry) {
        return entry.details().get("lateSeconds") instanceof Number seconds && seconds.longValue() > IN_TIME_SECONDS
                ? seconds.longValue()
                : 0;
    }

    private String late(String sentence, long seconds, Locale locale) {
        var said = new Object[] {sentence, seconds / 3600, seconds % 3600 / 60};
        return Objects.requireNonNull(messages.getMessage("timeline.late", said, sentence, locale));
    }

    private static String word(String name, Object value, Locale locale) {
        String kept = String.valueOf(value);
        return name.equals("source") ? LegalSource.in(locale, kept) : kept;
    }
}
