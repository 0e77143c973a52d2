package eu.vigie.register;

import eu.vigie.document.PrintedMoment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a proof, French or English. */
@Component
class ProofWords {

    /** The zone of the CNIL, as on every document of a case. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final MessageSource messages;

    ProofWords(MessageSource messages) {
        this.messages = messages;
    }

    Said in(Locale locale) {
        return new Said(messages, locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH);
    }

    /** The words of one language. */
    record Said(MessageSource messages, Locale locale) {

        String text(String key, @Nullable Object... values) {
            String name = "proof." + key;
            return Objects.requireNonNull(messages.getMessage(name, values.length == 0 ? null : values, name, locale));
        }

        String word(String group, Enum<?> code) {
            return text(group + "." + code.name().toLowerCase(Locale.ROOT));
        }

        String orNone(@Nullable String text) {
            return text == null || text.isBlank() ? text("none") : text;
        }

        /** To the second, with its offset. */
        String moment(@Nullable Instant at) {
            return at == null ? text("none") : PrintedMoment.of(at.atZone(ZONE), "HH:mm:ss (XXX)", locale);
        }
    }
}
