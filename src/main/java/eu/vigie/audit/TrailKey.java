package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key this house signs with: given by the operator, or made once and kept in the data folder, readable by its owner only. */
@Component
class TrailKey {

    private final String given;
    private final Path folder;
    private @Nullable SigningKey key;

    TrailKey(@Value("${vigie.trail.key:}") String given, @Value("${vigie.data:./data}") Path data) {
        this.given = given;
        this.folder = data.resolve("keys");
    }

    /** Read, or made, when it is first needed. */
    synchronized SigningKey get() {
        SigningKey ready = key;
        if (ready == null) key = ready = given.isBlank() ? kept() : SigningKey.of(given);
        return ready;
    }

    private SigningKey kept() {
        Path file = folder.resolve("trail.pem");
        try {
            if (!Files.exists(file)) make(file);
            return SigningKey.of(Files.readString(file, US_ASCII));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void make(Path file) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "trail", ".new", ownerOnly());
        Files.writeString(draft, SigningKey.random().pem(), US_ASCII);
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException another) {
            Files.delete(draft);
        }
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
