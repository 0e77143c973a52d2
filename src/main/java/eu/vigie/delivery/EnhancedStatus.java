package eu.vigie.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The enhanced status code of RFC 3463 in a mail server's reply, or at the head of a notification's words, for example {@code 5.1.1}. */
final class EnhancedStatus {

    private static final Pattern CODE = Pattern.compile("^(?:\\d{3}[ -])?([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    private EnhancedStatus() {}

    static @Nullable String in(String reply) {
        Matcher code = CODE.matcher(reply.strip());
        return code.find() ? code.group(1) : null;
    }
}
