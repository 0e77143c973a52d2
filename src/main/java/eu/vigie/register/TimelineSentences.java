package eu.vigie.register;

import eu.vigie.audit.Entry;
import eu.vigie.deadline.LegalSource;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An entry of the trail as a sentence. */
@Component
public class TimelineSentences {

    private final MessageSource messages;

    TimelineSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** In that language, its codes and instants as they are kept, a source of law in its words; the action's code where it has no sentence. */
    public String of(Entry entry, Locale locale) {
        String sentence =
                Objects.requireNonNull(messages.getMessage("timeline." + entry.action(), null, entry.action(), locale));
        for (var detail : entry.details().entrySet())
            sentence = sentence.replace("{" + detail.getKey() + "}", word(detail.getKey(), detail.getValue(), locale));
        return sentence;
    }

    private static String word(String name, Object value, Locale locale) {
        String kept = String.valueOf(value);
        return name.equals("source") ? LegalSource.in(locale, kept) : kept;
    }
}
