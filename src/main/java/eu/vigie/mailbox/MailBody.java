package eu.vigie.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/** The words of a mail and the files that came with it, bounded; what is beyond the bounds is named. */
final class MailBody {

    static final int LONGEST_TEXT = 18_000;
    static final int MOST_FILES = 20;

    private static final String FURTHER = "further parts";
    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 200;
    private static final int MOST_TEXT_BYTES = 400_000;
    private static final int LONGEST_NAME = 200;
    private static final PolicyFactory WORDS = new HtmlPolicyBuilder().toFactory();

    private final List<ReadMail.Attached> attached = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private @Nullable String plain;
    private @Nullable String html;
    private int parts;

    private MailBody() {}

    static MailBody of(MimeMessage mail) {
        var body = new MailBody();
        body.walk(mail, 0);
        return body;
    }

    String text() {
        if (plain != null) return plain;
        return html == null ? "" : html;
    }

    List<ReadMail.Attached> attached() {
        return attached;
    }

    List<String> unread() {
        return unread;
    }

    private void walk(Part part, int depth) {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            refuse(FURTHER);
            return;
        }
        try {
            if (part.isMimeType("multipart/*")) parts(part, depth);
            else if (text(part, "text/plain") && plain == null) plain = words(part);
            else if (text(part, "text/html") && html == null) html = wordsOf(words(part));
            else keep(part);
        } catch (IOException | MessagingException | RuntimeException broken) {
            refuse(name(part));
        }
    }

    private void parts(Part part, int depth) throws MessagingException {
        var all = new BoundedParts(part.getDataHandler().getDataSource(), MOST_PARTS - parts);
        for (BodyPart each : all.first()) walk(each, depth + 1);
        if (all.cut()) refuse(FURTHER);
    }

    private static boolean text(Part part, String type) throws MessagingException {
        return part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
    }

    /** A header that cannot be read counts as absent. */
    private static String disposition(Part part) {
        try {
            String given = part.getDisposition();
            return given == null ? "" : given;
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    private void keep(Part part) {
        if (attached.size() == MOST_FILES) refuse(name(part));
        else attached.add(new ReadMail.Attached(name(part), part));
    }

    private void refuse(String name) {
        String told = unread.size() < MOST_FILES ? name : FURTHER;
        if (!unread.contains(told)) unread.add(told);
    }

    private String name(Part part) {
        try {
            String given = part.getFileName();
            String name = given == null ? "" : Readable.line(MailReader.decoded(given), LONGEST_NAME);
            if (!name.isEmpty()) return name.replaceAll("[/\\\\]", "_");
            return part.isMimeType("message/rfc822") ? "mail-" + parts + ".eml" : "part-" + parts;
        } catch (MessagingException | RuntimeException unreadable) {
            return "part-" + parts;
        }
    }

    private static String words(Part part) throws IOException, MessagingException {
        try (InputStream bytes = part.getInputStream()) {
            String text = new String(bytes.readNBytes(MOST_TEXT_BYTES), charset(part));
            return Readable.text(text, LONGEST_TEXT);
        }
    }

    private static Charset charset(Part part) {
        try {
            String named = new ContentType(part.getContentType()).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.ISO_8859_1;
        } catch (MessagingException unreadable) {
            return StandardCharsets.UTF_8;
        }
    }

    /** A mail that has HTML alone: its words without any of its markup. */
    private static String wordsOf(String markup) {
        String lines = markup.replaceAll("(?i)<(br|/p|/div|/tr|/li|/h[1-6])\\b[^>]*>", "$0\n");
        return Readable.text(HtmlUtils.htmlUnescape(WORDS.sanitize(lines)).replaceAll("\n{3,}", "\n\n"), LONGEST_TEXT);
    }
}
