package eu.vigie.source;

import static java.nio.charset.StandardCharsets.US_ASCII;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A certificate by the SHA-256 of its bytes (RFC 5425, section 4.2.2). */
public final class Fingerprint {

    private static final String FIELD = "certificate";
    private static final int LONGEST = 20_000;
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();
    private static final Pattern BEFORE = Pattern.compile("^sha-?256(?: fingerprint)?[:=]", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{64}");

    private Fingerprint() {}

    /** As it is kept: 64 hexadecimal digits. */
    public static String of(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(
                    "A certificate that was read has bytes, and every Java has SHA-256", unreadable);
        }
    }

    /** As people compare it: {@code sha-256:AB:CD:…}. */
    public static String shown(String kept) {
        return "sha-256:" + COLONS.formatHex(HexFormat.of().parseHex(kept));
    }

    /** As it is kept, out of a certificate in PEM or of its fingerprint in the ways in which tools write it. */
    static String read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) throw new InvalidInput(Fault.of(FIELD, "text-missing"));
        if (typed.length() > LONGEST) throw new InvalidInput(Fault.of(FIELD, "text-too-long", LONGEST));
        if (typed.contains("PRIVATE KEY")) throw new InvalidInput(Fault.of(FIELD, "source-certificate-private"));
        if (typed.contains("BEGIN CERTIFICATE")) return of(certificate(typed));
        String bare = BEFORE.matcher(typed.strip()).replaceFirst("").replaceAll("[:\\s]", "");
        String small = bare.toLowerCase(Locale.ROOT);
        if (!HEXADECIMAL.matcher(small).matches()) throw new InvalidInput(Fault.of(FIELD, "source-certificate"));
        return small;
    }

    /** The first of them: the sender's own stands before those of who signed it. */
    private static X509Certificate certificate(String pem) {
        try {
            var first = new ByteArrayInputStream(
                    pem.substring(pem.indexOf("-----BEGIN CERTIFICATE")).getBytes(US_ASCII));
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(first);
        } catch (GeneralSecurityException | StringIndexOutOfBoundsException broken) {
            throw new InvalidInput(Fault.of(FIELD, "source-certificate"));
        }
    }
}
