package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.audit.PublicKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The keys that whoever verifies was told: one, or a file of them, a line each, as the house publishes all that it ever had. */
final class GivenKeys {

    private GivenKeys() {}

    /** Oldest first, at least one; refuses what is neither a key nor a file of keys with {@link IllegalArgumentException}. */
    static List<PublicKey> of(String given) throws IOException {
        List<PublicKey> keys = lines(given)
                .lines()
                .filter(line -> !line.isBlank())
                .map(PublicKey::of)
                .toList();
        if (keys.isEmpty()) throw new IllegalArgumentException(given);
        return keys;
    }

    /** The name of a file may have what parts a key. */
    private static String lines(String given) throws IOException {
        Path file = Path.of(given);
        return Files.exists(file) || !given.contains("+") ? Files.readString(file, UTF_8) : given;
    }
}
