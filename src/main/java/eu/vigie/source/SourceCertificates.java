package eu.vigie.source;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Certificates of sources, known by their fingerprints alone (RFC 5425, section 5.1): whoever signed them, until they are revoked. */
@Component
public class SourceCertificates {

    private final KeyTable keys;
    private final Clock clock;

    SourceCertificates(KeyTable keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A certificate that counts: its number, and whose it is. */
    public record Known(long id, String source) {}

    /** Empty when it is nobody's, was revoked, or the source is closed. */
    public Optional<Known> find(String fingerprint) {
        return keys.counting(SourceKey.Purpose.CERTIFICATE, fingerprint).map(key -> new Known(key.id(), key.source()));
    }

    /** The fingerprints of all that count. */
    public Set<String> counting() {
        return keys.counting(SourceKey.Purpose.CERTIFICATE);
    }

    /** Notes that something came under it. */
    public void used(Known certificate) {
        keys.used(certificate.id(), clock.instant());
    }
}
