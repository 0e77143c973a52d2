package eu.vigie.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/** Makes the folder of keys and keys in it, for their owner only. */
final class KeyFiles {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private KeyFiles() {}

    /** The folder that was given, or the sibling {@code <data>-keys}. Refuses one inside the data folder, symbolic links resolved. */
    static Path folder(Path data, String given) {
        Path apart = data.toAbsolutePath().normalize();
        Path folder = given.isBlank()
                ? apart.resolveSibling(apart.getFileName() + "-keys")
                : Path.of(given.strip()).toAbsolutePath().normalize();
        if (real(folder).startsWith(real(apart)))
            throw new IllegalStateException(
                    "VIGIE_EVIDENCE_KEYS lies inside the data folder: whoever copies the data would have"
                            + " the keys too. Name a folder elsewhere.");
        return folder;
    }

    /** What exists of it as it really is, and the rest as it is named. */
    private static Path real(Path path) {
        try {
            for (Path there = path; there != null; there = there.getParent())
                if (Files.exists(there)) return there.toRealPath().resolve(there.relativize(path));
            return path;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes a key whose name is after those made before, and answers its name. It appears whole or not at all. */
    static String make(Path folder, Instant now) throws IOException {
        Files.createDirectories(folder, only(folder, "rwx------"));
        String id = TIME.format(now) + "-" + HexFormat.of().formatHex(AesGcm.random(4));
        Path draft = Files.createTempFile(folder, "key", ".new", only(folder, "rw-------"));
        String text = Base64.getEncoder().encodeToString(AesGcm.random(AesGcm.KEY)) + "\n";
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
            channel.force(true);
        }
        Files.move(draft, folder.resolve(id + KeyFolder.ENDING), StandardCopyOption.ATOMIC_MOVE);
        FolderStore.force(folder);
        return id;
    }

    /** Whether others than the owner may read it. */
    static boolean open(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) return false;
        Set<PosixFilePermission> all = Files.getPosixFilePermissions(file);
        return all.contains(PosixFilePermission.GROUP_READ) || all.contains(PosixFilePermission.OTHERS_READ);
    }

    private static FileAttribute<?>[] only(Path folder, String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
