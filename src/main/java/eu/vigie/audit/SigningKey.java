package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The private half (Ed25519, RFC 8032): 32 secret bytes from which all else follows. The same message is signed the same way. */
final class SigningKey {

    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final int SECRET = 32;

    private final byte[] secret;

    private SigningKey(byte[] secret) {
        this.secret = secret;
    }

    static SigningKey random() {
        byte[] secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return new SigningKey(secret);
    }

    /** From PEM as OpenSSL writes it, or from the base64 of the 32 bytes; refuses anything else with {@link IllegalArgumentException}. */
    static SigningKey of(String text) {
        byte[] bytes = Base64.getMimeDecoder()
                .decode(text.replaceAll("-----[A-Z ]+-----", "").strip().getBytes(US_ASCII));
        boolean wrapped =
                bytes.length == PKCS8.length + SECRET && Arrays.equals(Arrays.copyOf(bytes, PKCS8.length), PKCS8);
        if (!wrapped && bytes.length != SECRET) throw new IllegalArgumentException("not an Ed25519 key");
        return new SigningKey(wrapped ? Arrays.copyOfRange(bytes, PKCS8.length, bytes.length) : bytes);
    }

    String pem() {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(PublicKey.joined(PKCS8, secret))
                + "\n-----END PRIVATE KEY-----\n";
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The public half: what a generator makes of the secret, since the platform derives it nowhere else. */
    PublicKey published(String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Secret(secret));
            byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
            byte[] bytes = Arrays.copyOfRange(encoded, encoded.length - SECRET, encoded.length);
            return new PublicKey(name, Base64.getEncoder().encodeToString(bytes));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Another secret for one purpose; who knows it knows neither this key nor that of another purpose. */
    byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(PublicKey.joined(PKCS8, secret)));
    }

    /** Gives the generator the secret where it asks for chance. */
    private static final class Secret extends SecureRandom {

        private static final long serialVersionUID = 1;
        private final byte[] secret;

        Secret(byte[] secret) {
            this.secret = secret.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(secret, 0, bytes, 0, Math.min(bytes.length, secret.length));
        }
    }
}
