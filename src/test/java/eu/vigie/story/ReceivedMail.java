package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the mail server of a story has taken. */
public final class ReceivedMail {

    private static final Pattern LINK = Pattern.compile("http://[^\\s\"<>]+(/letter/[0-9]+-[0-9a-f]{32})");

    private static final Pattern ALERT = Pattern.compile("http://[^\\s\"<>]+(/acknowledge/[\\w-]+)");

    private ReceivedMail() {}

    /** One of the links by which our own people acknowledge an alert of that case, once the server has it. */
    public static String alertLink(GreenMail server, String breach) {
        return await().atMost(Duration.ofSeconds(120))
                .until(() -> alert(server, breach), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> alert(GreenMail server, String breach) {
        return Arrays.stream(server.getReceivedMessages())
                .map(ReceivedMail::text)
                .filter(text -> text.contains(breach))
                .flatMap(text -> ALERT.matcher(text).results().map(found -> found.group(1)))
                .findFirst();
    }

    /** The recipient's own link as it stands in the letter of that Message-ID, once the server has it. */
    public static String link(GreenMail server, String messageId) {
        String text = await().atMost(Duration.ofSeconds(120))
                .until(() -> text(server, messageId), Optional::isPresent)
                .orElseThrow();
        List<String> links = LINK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(links).as("text and HTML name the same link").hasSize(1);
        return URI.create(links.get(0)).getPath();
    }

    /** The link with another last digit: its seal is wrong. */
    public static String forged(String link) {
        return link.replaceFirst(".$", link.endsWith("0") ? "1" : "0");
    }

    private static Optional<String> text(GreenMail server, String messageId) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> messageId.equals(id(mail)))
                .map(ReceivedMail::text)
                .findFirst();
    }

    /** Not every message has one: people write to the house from whatever they have. */
    private static @Nullable String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(Part part) {
        try {
            if (!(part.getContent() instanceof Multipart parts)) return String.valueOf(part.getContent());
            StringBuilder all = new StringBuilder();
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart each = parts.getBodyPart(index);
                all.append(text(each)).append('\n');
            }
            return all.toString();
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
