package eu.vigie.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sender that the mail servers see (RFC 5321 MAIL FROM), one for each letter: what comes back names its row by the address that
 * it comes to. The address is sealed, so that nobody can report another's letter as returned.
 */
final class ReturnPath {

    private static final int BYTES = 8;
    private static final Pattern LABEL = Pattern.compile("\\+(\\d{1,18})\\.([0-9a-f]{" + 2 * BYTES + "})@");

    private final String local;
    private final String domain;
    private final Seal seal;

    /** For {@code local@domain}; the secret is the same on every node. */
    ReturnPath(String address, String secret) {
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException wrong) {
            throw new IllegalStateException("VIGIE_BOUNCE_ADDRESS is no address: " + address, wrong);
        }
        this.local = address.substring(0, address.lastIndexOf('@'));
        this.domain = address.substring(address.lastIndexOf('@') + 1);
        this.seal = new Seal("return path", secret, BYTES);
    }

    String of(long row) {
        return local + "+" + row + "." + seal.of(row) + "@" + domain;
    }

    /** The row that an address in these words names; empty when it names none or the seal is not ours. */
    OptionalLong row(String words) {
        Matcher label = LABEL.matcher(words);
        while (label.find()) {
            long row = Long.parseLong(label.group(1));
            if (seal.fits(row, label.group(2))) {
                return OptionalLong.of(row);
            }
        }
        return OptionalLong.empty();
    }
}
