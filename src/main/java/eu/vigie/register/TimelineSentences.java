package eu.vigie.register;

import eu.vigie.audit.Entry;
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

    /** In that language, its codes and instants as they are kept; the action's code where it has no sentence. */
    public String of(Entry entry, Locale locale) {
        String sentence =
                Objects.requireNonNull(messages.getMessage("timeline." + entry.action(), null, entry.action(), locale));
        for (var detail : entry.details().entrySet())
            sentence = sentence.replace("{" + detail.getKey() + "}", String.valueOf(detail.getValue()));
        return sentence;
    }
}
