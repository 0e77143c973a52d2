package eu.vigie.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mail that no person wrote to us (RFC 3834): kept apart, and never answered. */
enum Automatic {
    /** A letter that came back. */
    BOUNCE,
    /** Our own, or by way of us. */
    LOOP,
    /** Sent to many. */
    MAILING_LIST,
    /** A machine answers, or writes by itself. */
    AUTO_REPLY;

    private static final List<String> LIST_HEADERS = List.of("List-Id", "List-Post", "List-Unsubscribe");
    private static final List<String> MACHINES = List.of("X-Autoreply", "X-Autorespond", "X-Autorespond-To");
    private static final Set<String> POSTMASTERS = Set.of("mailer-daemon", "postmaster", "mail-daemon");

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code own}: the addresses that we write from. */
    static @Nullable Automatic of(MimeMessage mail, String sender, Set<String> own) throws MessagingException {
        if (bounce(mail, sender)) return BOUNCE;
        if (own.contains(sender.toLowerCase(Locale.ROOT)) || mail.getHeader("X-Loop") != null) return LOOP;
        String precedence = first(mail, "Precedence");
        if (precedence.equals("list") || has(mail, LIST_HEADERS)) return MAILING_LIST;
        String submitted = first(mail, "Auto-Submitted");
        boolean machine = !submitted.isEmpty() && !submitted.startsWith("no");
        return machine || Set.of("bulk", "junk", "auto_reply").contains(precedence) || has(mail, MACHINES)
                ? AUTO_REPLY
                : null;
    }

    private static boolean bounce(MimeMessage mail, String sender) throws MessagingException {
        String local = sender.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        return POSTMASTERS.contains(local)
                || first(mail, "Return-Path").equals("<>")
                || mail.isMimeType("multipart/report");
    }

    private static boolean has(MimeMessage mail, List<String> headers) throws MessagingException {
        for (String header : headers) if (mail.getHeader(header) != null) return true;
        return false;
    }

    private static String first(MimeMessage mail, String header) throws MessagingException {
        String[] values = mail.getHeader(header);
        return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }
}
