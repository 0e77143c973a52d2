package eu.vigie.register;

import eu.vigie.document.PrintedMoment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of the printed register: moments with their distance to UTC, for a sheet of paper is read in any zone. */
record PrintedPhrases(MessageSource messages, ZoneId zone, Locale language) implements Phrases {

    @Override
    public String say(String key, @Nullable Object... arguments) {
        return text(key, key, arguments);
    }

    @Override
    public String option(String field, @Nullable Object value) {
        String code = String.valueOf(value).toLowerCase(Locale.ROOT);
        String shared = text("option." + code, code.replace('_', ' '));
        return text("option." + field + "." + code, shared);
    }

    @Override
    public String recipient(String code, String otherwise) {
        return text("recipient." + code.toLowerCase(Locale.ROOT), otherwise);
    }

    @Override
    public String at(@Nullable Instant instant) {
        return instant == null ? "" : PrintedMoment.of(instant.atZone(zone), "HH:mm (XXX)", language);
    }

    private String text(String key, String otherwise, @Nullable Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, otherwise, language));
    }
}
