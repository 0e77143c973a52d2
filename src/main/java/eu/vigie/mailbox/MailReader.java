package eu.vigie.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a mail from its file. What cannot be understood in it is named; nothing in it is carried out or unpacked. */
final class MailReader {

    static final int LONGEST_SUBJECT = 500;

    private static final int LONGEST_ID = 500;
    private static final int MOST_REFERENCES = 50;
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1," + (LONGEST_ID - 2) + "}>");
    private static final int LONGEST_HEADER = 65_536;
    private static final String LETTER = "[^\\s<>,;:\"()\\[\\]@]";

    /** It begins where a word does and gives nothing back: its work grows with the length of the header, not with its square. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<!" + LETTER + ")" + LETTER + "{1,320}+@[A-Za-z0-9.-]{1,255}+");

    private static final List<String> ADDRESSED = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

    private final Set<String> own;

    MailReader(Set<String> own) {
        this.own = own;
    }

    /** What is made of a mail while it is open. */
    interface Use<T> {
        T with(ReadMail mail) throws IOException, MessagingException;
    }

    <T> T read(Path file, Instant arrivedAt, Use<T> use) throws IOException, MessagingException {
        try (SharedFileInputStream bytes = new SharedFileInputStream(file.toFile())) {
            return use.with(understood(bytes, arrivedAt));
        }
    }

    private ReadMail understood(SharedFileInputStream bytes, Instant arrivedAt) throws IOException {
        if (!MailHead.bounded(bytes)) return ReadMail.notUnderstood();
        try {
            return read(new MimeMessage(Session.getInstance(new Properties()), bytes), arrivedAt);
        } catch (MessagingException | RuntimeException malformed) {
            return ReadMail.notUnderstood();
        }
    }

    private ReadMail read(MimeMessage mail, Instant arrivedAt) throws MessagingException, IOException {
        InternetAddress from = from(mail);
        String sender = from == null ? "" : from.getAddress();
        var body = MailBody.of(mail);
        return new ReadMail(
                ids(mail, "Message-ID").stream().findFirst().orElse(null),
                references(mail),
                sender,
                from == null || from.getPersonal() == null ? "" : Readable.line(from.getPersonal(), 200),
                recipients(mail),
                subject(mail),
                sent(mail, arrivedAt),
                languages(mail),
                Automatic.of(mail, sender, own),
                mail.getHeader("X-Auto-Response-Suppress") == null,
                body.text(),
                body.attached(),
                body.unread());
    }

    /** The first address in From, or without one in Sender, if it can be written to. */
    private static @Nullable InternetAddress from(MimeMessage mail) {
        try {
            List<String> said = values(mail, "From");
            if (said.isEmpty()) said = values(mail, "Sender");
            InternetAddress[] all = InternetAddress.parseHeader(String.join(",", said), true);
            if (all.length == 0) return null;
            all[0].validate();
            return all[0].getAddress().length() > 320 || !all[0].getAddress().contains("@") ? null : all[0];
        } catch (MessagingException | RuntimeException unreadable) {
            return null;
        }
    }

    /** Each as far as it is read. */
    private static List<String> values(MimeMessage mail, String header) throws MessagingException {
        String[] values = mail.getHeader(header);
        if (values == null) return List.of();
        return Arrays.stream(values)
                .map(value -> value.substring(0, Math.min(value.length(), LONGEST_HEADER)))
                .toList();
    }

    private static List<String> references(MimeMessage mail) throws MessagingException {
        Set<String> all = new LinkedHashSet<>(ids(mail, "References"));
        all.addAll(ids(mail, "In-Reply-To"));
        return all.stream().limit(MOST_REFERENCES).toList();
    }

    private static List<String> ids(MimeMessage mail, String header) throws MessagingException {
        return values(mail, header).stream()
                .flatMap(value -> ID.matcher(value).results())
                .map(MatchResult::group)
                .filter(id -> Readable.line(id, LONGEST_ID).equals(id))
                .distinct()
                .toList();
    }

    private static Set<String> recipients(MimeMessage mail) throws MessagingException {
        Set<String> all = new LinkedHashSet<>();
        for (String header : ADDRESSED)
            for (String value : values(mail, header))
                ADDRESS.matcher(value)
                        .results()
                        .limit(200)
                        .map(MatchResult::group)
                        .forEach(all::add);
        return all;
    }

    private static String subject(MimeMessage mail) throws MessagingException {
        List<String> said = values(mail, "Subject");
        return said.isEmpty() ? "" : Readable.line(decoded(said.get(0)), LONGEST_SUBJECT);
    }

    static String decoded(String text) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(text));
        } catch (UnsupportedEncodingException unknown) {
            return text;
        }
    }

    /** A header that cannot be read counts as absent. */
    private static List<Locale> languages(MimeMessage mail) {
        try {
            String[] said = mail.getContentLanguage();
            if (said == null) return List.of();
            return Arrays.stream(said).limit(5).map(Locale::forLanguageTag).toList();
        } catch (MessagingException unreadable) {
            return List.of();
        }
    }

    /** By the sender's clock, if that can have been. */
    private static @Nullable Instant sent(MimeMessage mail, Instant arrivedAt) throws MessagingException {
        if (mail.getSentDate() == null) return null;
        Instant said = mail.getSentDate().toInstant();
        return said.isAfter(arrivedAt) || said.isBefore(Instant.EPOCH) ? null : said;
    }
}
