package eu.vigie.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.jspecify.annotations.Nullable;

/** Reads a refusal: of this recipient or letter for good, for now, or of everything because the server is in trouble. */
final class SmtpTrouble {

    private SmtpTrouble() {}

    static Reply reply(MessagingException trouble) {
        boolean sender = false;
        for (Exception each = trouble; each != null; each = next(each)) {
            if (each instanceof AddressException wrong) {
                return Reply.permanent(wrong.toString());
            }
            sender |= refusesSender(each);
        }
        Exception innermost = innermostWithCode(trouble);
        if (innermost == null) {
            return Reply.down(words(trouble));
        }
        String words = String.valueOf(innermost.getMessage());
        // The sender's fault is not the recipient's: an operator mends it and the letters go.
        return sender ? Reply.down(words) : of(code(innermost), words);
    }

    /** The trouble in one line, its cause included. */
    static String words(MessagingException trouble) {
        Exception cause = trouble.getNextException();
        String own = String.valueOf(trouble.getMessage());
        return cause == null ? own : own + ": " + cause;
    }

    /** True when the server gave its answer, whatever it was. */
    static boolean answered(MessagingException trouble) {
        return innermostWithCode(trouble) != null;
    }

    /** True when the next letter would meet the same: the sender is refused, or the server says that it closes. */
    static boolean ofEveryLetter(MessagingException trouble) {
        for (Exception each = trouble; each != null; each = next(each)) {
            if (refusesSender(each)) {
                return true;
            }
        }
        return false;
    }

    /** The recipient's own refusal hangs below the general one. */
    private static @Nullable Exception innermostWithCode(Exception trouble) {
        Exception found = null;
        for (Exception each = trouble; each != null; each = next(each)) {
            found = code(each) > 0 ? each : found;
        }
        return found;
    }

    private static int code(Exception trouble) {
        return SmtpProperty.of(trouble, "returnCode") instanceof Integer code ? code : -1;
    }

    private static boolean refusesSender(Exception trouble) {
        return trouble.getClass().getSimpleName().equals("SMTPSenderFailedException")
                || String.valueOf(SmtpProperty.of(trouble, "command")).startsWith("MAIL");
    }

    private static Reply of(int code, String words) {
        if (code >= 500 && code < 600) {
            return Reply.permanent(words);
        }
        return code == 421 || code < 400 ? Reply.down(words) : Reply.temporary(words);
    }

    private static @Nullable Exception next(Exception each) {
        return each instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
