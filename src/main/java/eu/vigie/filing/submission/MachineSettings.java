package eu.vigie.filing.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.stereotype.Component;

/** How this house shows who it is to an authority's machine; all of it optional, since not every authority asks for it. */
@Component
class MachineSettings {

    private final Duration timeout;
    private final String certificate;
    private final String keyId;
    private final @Nullable PrivateKey key;

    MachineSettings(
            @Value("${vigie.filing.timeout:30s}") Duration timeout,
            @Value("${vigie.filing.tls.bundle:}") String certificate,
            @Value("${vigie.filing.key.id:vigie}") String keyId,
            @Value("${vigie.filing.signing.key:}") String keyFile) {
        this.timeout = timeout;
        this.certificate = certificate.strip();
        this.keyId = keyId;
        this.key = keyFile.isBlank() ? null : read(Path.of(keyFile.strip()));
    }

    /** A key that cannot be read stops the start: an unsigned filing would be refused when it counts. */
    private static PrivateKey read(Path file) {
        try {
            PemContent pem = PemContent.of(Files.readString(file));
            PrivateKey key = pem == null ? null : pem.getPrivateKey();
            if (key != null && "EdDSA".equals(key.getAlgorithm())) return key;
            throw new IllegalStateException("vigie.filing.signing.key: not an Ed25519 private key in PEM (PKCS #8)");
        } catch (IOException | IllegalStateException unreadable) {
            throw new IllegalStateException("vigie.filing.signing.key cannot be read", unreadable);
        }
    }

    /** How long one answer is waited for. */
    Duration timeout() {
        return timeout;
    }

    /** Name of the TLS bundle with our client certificate (RFC 8446) and whom we trust; empty: the platform's own trust. */
    String tlsBundle() {
        return certificate;
    }

    String keyId() {
        return keyId;
    }

    /** Ed25519; null when requests are not signed. */
    @Nullable
    PrivateKey key() {
        return key;
    }
}
