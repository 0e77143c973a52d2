package eu.vigie.mailbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
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
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()\\[\\]]+@[A-Za-z0-9.-]+");
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

    /** A mail that cannot be understood is still a mail: a person reads it as it came. */
    private ReadMail understood(SharedFileInputStream bytes, Instant arrivedAt) throws IOException {
        try {
            return read(new MimeMessage(Session.getInstance(new Properties()), bytes), arrivedAt);
        } catch (MessagingException | RuntimeException malformed) {
            return new ReadMail(
                    null,
                    List.of(),
                    "",
                    "",
                    Set.of(),
                    "",
                    null,
                    List.of(),
                    null,
                    false,
                    "",
                    List.of(),
                    List.of("mail"));
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

    /** The first address in From that can be written to. */
    private static @Nullable InternetAddress from(MimeMessage mail) {
        try {
            Address[] all = mail.getFrom();
            if (all == null || all.length == 0 || !(all[0] instanceof InternetAddress first)) return null;
            first.validate();
            return first.getAddress().length() > 320 || !first.getAddress().contains("@") ? null : first;
        } catch (AddressException | ArrayIndexOutOfBoundsException unreadable) {
            return null;
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    private static List<String> references(MimeMessage mail) throws MessagingException {
        Set<String> all = new LinkedHashSet<>(ids(mail, "References"));
        all.addAll(ids(mail, "In-Reply-To"));
        return all.stream().limit(MOST_REFERENCES).toList();
    }

    private static List<String> ids(MimeMessage mail, String header) throws MessagingException {
        String[] values = mail.getHeader(header);
        if (values == null) return List.of();
        return Arrays.stream(values)
                .flatMap(value -> ID.matcher(value).results())
                .map(MatchResult::group)
                .filter(id -> Readable.line(id, LONGEST_ID).equals(id))
                .distinct()
                .toList();
    }

    private static Set<String> recipients(MimeMessage mail) throws MessagingException {
        Set<String> all = new LinkedHashSet<>();
        for (String header : ADDRESSED) {
            String[] values = mail.getHeader(header);
            if (values == null) continue;
            for (String value : values)
                ADDRESS.matcher(value)
                        .results()
                        .limit(200)
                        .map(MatchResult::group)
                        .forEach(all::add);
        }
        return all;
    }

    private static String subject(MimeMessage mail) throws MessagingException {
        String[] values = mail.getHeader("Subject");
        return values == null ? "" : Readable.line(decoded(values[0]), LONGEST_SUBJECT);
    }

    static String decoded(String text) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(text));
        } catch (UnsupportedEncodingException unknown) {
            return text;
        }
    }

    private static List<Locale> languages(MimeMessage mail) throws MessagingException {
        String[] said = mail.getContentLanguage();
        return said == null
                ? List.of()
                : Arrays.stream(said).limit(5).map(Locale::forLanguageTag).toList();
    }

    /** By the sender's clock, if that can have been. */
    private static @Nullable Instant sent(MimeMessage mail, Instant arrivedAt) throws MessagingException {
        if (mail.getSentDate() == null) return null;
        Instant said = mail.getSentDate().toInstant();
        return said.isAfter(arrivedAt) || said.isBefore(Instant.EPOCH) ? null : said;
    }
}
