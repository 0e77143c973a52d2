package eu.vigie.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals the number of a row (HMAC-SHA-256), so that nobody can name another's letter by counting. */
final class Seal {

    private final SecretKeySpec key;
    private final int bytes;

    /** Seals for one purpose are none for another, even with the same secret. */
    Seal(String purpose, String secret, int bytes) {
        this.key = new SecretKeySpec((purpose + "\n" + secret).getBytes(UTF_8), "HmacSHA256");
        this.bytes = bytes;
    }

    /** In lower hexadecimal, two digits a byte. */
    String of(long row) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] sealed = mac.doFinal(Long.toString(row).getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(sealed, bytes));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    boolean fits(long row, String seal) {
        return MessageDigest.isEqual(of(row).getBytes(UTF_8), seal.getBytes(UTF_8));
    }
}
