package eu.vigie.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The sender that the mail servers see (RFC 5321 MAIL FROM), one for each letter: what comes back names its row by the address that
 * it comes to. The address is sealed, so that nobody can report another's letter as returned.
 */
final class ReturnPath {

    private static final int SEAL = 8;
    private static final Pattern LABEL = Pattern.compile("\\+(\\d{1,18})\\.([0-9a-f]{" + 2 * SEAL + "})@");

    private final String local;
    private final String domain;
    private final SecretKeySpec key;

    /** For {@code local@domain}; the secret is the same on every node. */
    ReturnPath(String address, String secret) {
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException wrong) {
            throw new IllegalStateException("VIGIE_BOUNCE_ADDRESS is no address: " + address, wrong);
        }
        this.local = address.substring(0, address.lastIndexOf('@'));
        this.domain = address.substring(address.lastIndexOf('@') + 1);
        this.key = new SecretKeySpec(("return path\n" + secret).getBytes(UTF_8), "HmacSHA256");
    }

    String of(long row) {
        return local + "+" + row + "." + seal(row) + "@" + domain;
    }

    /** The row that an address in these words names; empty when it names none or the seal is not ours. */
    OptionalLong row(String words) {
        Matcher label = LABEL.matcher(words);
        while (label.find()) {
            long row = Long.parseLong(label.group(1));
            if (MessageDigest.isEqual(seal(row).getBytes(UTF_8), label.group(2).getBytes(UTF_8))) {
                return OptionalLong.of(row);
            }
        }
        return OptionalLong.empty();
    }

    private String seal(long row) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] sealed = mac.doFinal(Long.toString(row).getBytes(UTF_8));
            return HexFormat.of().formatHex(sealed, 0, SEAL);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
