package eu.vigie.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The words of whoever reads the register: in their language, with moments in their zone. */
public interface Phrases {

    /** The sentence of that key. */
    String say(String key, @Nullable Object... arguments);

    /** A code of that field in words; the code where it has none. */
    String option(String field, @Nullable Object code);

    /** Whom a duty is owed, in words; {@code otherwise} for one that has none. */
    String recipient(String code, String otherwise);

    /** The instant as local time with its zone. */
    String at(@Nullable Instant instant);
}
