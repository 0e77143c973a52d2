package eu.vigie.web.pages;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/** A mark of what stood when a form was opened: where another stands once it is sent, somebody else was there. */
final class Opened {

    /** The hidden field that carries the mark. */
    static final String MARK = "was";

    private Opened() {}

    /** Tells one text from another; it seals nothing. */
    static String mark(@Nullable Object value) {
        return DigestUtils.md5DigestAsHex(Objects.toString(value, "").getBytes(StandardCharsets.UTF_8));
    }

    /** False too for a form that carries no mark. */
    static boolean overtaken(@Nullable String mark, @Nullable Object standing) {
        return mark != null && !mark.isEmpty() && !mark.equals(mark(standing));
    }
}
