package eu.vigie.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.RSAKey;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.stereotype.Component;

/**
 * Signs letters for the sender's domain (DKIM, RFC 6376) where a key is configured; where none is, the outgoing server signs. A
 * setting that would give a signature no receiver counts stops the start.
 */
@Component
class Dkim {

    /** RFC 8301, 3.2: receivers take no shorter key. */
    private static final int SHORTEST_KEY = 1024;

    /** From twice: a second one cannot be added on the way (RFC 6376, 8.15). */
    private static final String HEADERS = "from:from:to:subject:date:message-id:reply-to:mime-version:content-type"
            + ":content-language:auto-submitted";

    private static final Pattern LONG_VALUE = Pattern.compile("(?<=\\bb=)[^;]+");

    private final @Nullable PrivateKey key;
    private final String template;

    Dkim(
            DeliverySettings.Reader settings,
            @Value("${vigie.mail.dkim.key-file:}") String file,
            @Value("${vigie.mail.dkim.selector:}") String selector,
            @Value("${vigie.mail.dkim.domain:}") String domain) {
        String sender = settings.settings().domain();
        String signing = domain.isBlank() ? sender : domain.strip();
        this.key = file.isBlank() ? null : key(Path.of(file.strip()));
        this.template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + signing + "; s=" + selector.strip() + "; h="
                + HEADERS + "; bh=; b=;";
        if (key != null) {
            check(selector.strip(), signing, sender);
        }
    }

    boolean configured() {
        return key != null;
    }

    /** The signature of these bytes as a folded header line with its end. */
    byte[] header(byte[] letter) throws IOException, MessagingException {
        try {
            return (folded(new DKIMSigner(template, key).sign(new ByteArrayInputStream(letter))) + "\r\n")
                    .getBytes(US_ASCII);
        } catch (FailException unsigned) {
            throw new MessagingException("The letter could not be signed (DKIM)", unsigned);
        }
    }

    /** No line longer than RFC 5322 likes, whatever the key: white space between tags and within b= is not signed. */
    private static String folded(String header) {
        return LONG_VALUE.matcher(header.replace("; ", ";\r\n\t")).replaceAll(value -> value.group()
                .replaceAll(".{70}", "$0\r\n\t"));
    }

    private static void check(String selector, String domain, String sender) {
        if (!selector.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")) {
            throw new IllegalStateException("VIGIE_DKIM_SELECTOR is missing or no DNS name: " + selector);
        }
        if (!sender.equals(domain) && !sender.endsWith("." + domain)) {
            throw new IllegalStateException("VIGIE_DKIM_DOMAIN " + domain + " is not the domain of VIGIE_MAIL_FROM, "
                    + sender + ", nor one above it: DMARC would not count the signature");
        }
    }

    private static PrivateKey key(Path file) {
        try {
            PemContent pem = PemContent.of(Files.readString(file));
            PrivateKey key = pem == null ? null : pem.getPrivateKey();
            if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() >= SHORTEST_KEY) {
                return key;
            }
            throw new IllegalStateException(
                    "VIGIE_DKIM_KEY_FILE holds no RSA key of at least " + SHORTEST_KEY + " bits in PEM");
        } catch (IOException | IllegalStateException unreadable) {
            throw new IllegalStateException("VIGIE_DKIM_KEY_FILE cannot be used", unreadable);
        }
    }
}
