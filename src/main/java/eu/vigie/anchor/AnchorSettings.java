package eu.vigie.anchor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where checkpoints go, and how often. What cannot be meant stops the start: an anchor that nobody notices missing is none.
 *
 * @param authorities whose certificates lead to those that sign time stamps; none: any signature passes
 */
record AnchorSettings(List<Place> places, Duration every, List<X509Certificate> authorities) {

    AnchorSettings {
        places = List.copyOf(places);
        authorities = List.copyOf(authorities);
        if (every.compareTo(Duration.ofMinutes(1)) < 0)
            throw new IllegalArgumentException(
                    "vigie.trail.anchor.every (VIGIE_TRAIL_ANCHOR_EVERY) is a minute or more, and not " + every);
    }

    private static Stream<Place> file(String given, Path data) {
        if (given.isBlank()) return Stream.empty();
        Path file = Path.of(given.strip()).toAbsolutePath().normalize();
        if (file.startsWith(data.toAbsolutePath().normalize()))
            throw new IllegalArgumentException(
                    "vigie.trail.anchor.file (VIGIE_TRAIL_ANCHOR_FILE) lies in the data folder:"
                            + " whoever can change the trail could change it too");
        return Stream.of(new Place(AnchorKind.FILE, file.toString()));
    }

    private static Stream<Place> mail(String given) {
        return Arrays.stream(given.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> {
                    if (!one.matches("[^@\\s<>\"]+@[^@\\s<>\"]+"))
                        throw new IllegalArgumentException("vigie.trail.anchor.mail (VIGIE_TRAIL_ANCHOR_MAIL): '" + one
                                + "' is no address; several are parted by commas");
                    return new Place(AnchorKind.MAIL, one);
                });
    }

    private static Stream<Place> authority(String given) {
        if (given.isBlank()) return Stream.empty();
        if (!given.strip().matches("https?://[^\\s/]+.*") || !wellFormed(given.strip()))
            throw new IllegalArgumentException(
                    "vigie.trail.timestamp.url (VIGIE_TRAIL_TIMESTAMP_URL) is no address of the web: '" + given + "'");
        return Stream.of(new Place(AnchorKind.TIMESTAMP, given.strip()));
    }

    private static boolean wellFormed(String url) {
        try {
            return URI.create(url).getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static List<X509Certificate> certificates(String file) {
        if (file.isBlank()) return List.of();
        try (InputStream in = Files.newInputStream(Path.of(file.strip()))) {
            List<X509Certificate> read = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (read.isEmpty()) throw new CertificateException("none in it");
            return read;
        } catch (IOException | CertificateException unreadable) {
            throw new IllegalArgumentException(
                    "vigie.trail.timestamp.ca (VIGIE_TRAIL_TIMESTAMP_CA) holds no certificates: " + file, unreadable);
        }
    }

    @Component
    static class Reader {

        private final AnchorSettings settings;

        Reader(
                @Value("${vigie.data:./data}") Path data,
                @Value("${vigie.trail.anchor.file:}") String file,
                @Value("${vigie.trail.anchor.mail:}") String mail,
                @Value("${vigie.trail.timestamp.url:}") String authority,
                @Value("${vigie.trail.timestamp.ca:}") String certificates,
                @Value("${vigie.trail.anchor.every:1h}") Duration every) {
            List<Place> places = new ArrayList<>();
            file(file, data).forEach(places::add);
            mail(mail).distinct().forEach(places::add);
            authority(authority).forEach(places::add);
            settings = new AnchorSettings(places, every, certificates(certificates));
        }

        AnchorSettings settings() {
            return settings;
        }
    }
}
