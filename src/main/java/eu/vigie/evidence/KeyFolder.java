package eu.vigie.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keys that wrap the keys of files: {@code <name>.key}, 32 bytes in base64, in a folder apart from the data. The last by name is
 * the current one. The folder is read each time: a key that is put there or taken away counts at once, on every node.
 */
@Component
class KeyFolder {

    static final String ENDING = ".key";

    private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}");

    /** A key and the name of its file, without the ending. */
    record NamedKey(String id, SecretKey key) {}

    private final Path folder;

    KeyFolder(@Value("${vigie.data:./data}") Path data, @Value("${vigie.evidence.keys:}") String given) {
        this.folder = KeyFiles.folder(data, given);
    }

    Path path() {
        return folder;
    }

    /** With this one new files are encrypted. A file that is no key is passed over: it may be half written. */
    Optional<NamedKey> current() {
        return ids().stream().flatMap(id -> get(id).stream()).findFirst();
    }

    /** The last first. */
    List<String> ids() {
        if (Files.notExists(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<NamedKey> get(String id) {
        Path file = folder.resolve(id + ENDING);
        if (!NAME.matcher(id).matches() || Files.notExists(file)) return Optional.empty();
        try {
            byte[] key =
                    Base64.getDecoder().decode(Files.readString(file, US_ASCII).strip());
            if (key.length == AesGcm.KEY) return Optional.of(new NamedKey(id, new SecretKeySpec(key, "AES")));
            LOG.error("{} is no key of {} bytes in base64", file.getFileName(), AesGcm.KEY);
        } catch (IOException | IllegalArgumentException none) {
            LOG.error(
                    "{} cannot be read as a key: {}",
                    file.getFileName(),
                    none.getClass().getSimpleName());
        }
        return Optional.empty();
    }
}
