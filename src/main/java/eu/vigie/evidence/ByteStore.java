package eu.vigie.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bytes in the data folder. A file appears under its final name only whole and on the disk. */
@Component
class ByteStore {

    /** Where the bytes lie, and what they are. */
    record Stored(String storage, String sha256, long size) {}

    private static final int CHUNK = 64 * 1024;

    private final Path folder;

    ByteStore(@Value("${vigie.data:./data}") String data) {
        this.folder = Path.of(data, "evidence");
    }

    Stored keep(String breach, InputStream bytes) throws IOException {
        String storage = UUID.randomUUID().toString();
        Path target = path(breach, storage);
        Files.createDirectories(target.getParent());
        Path coming = target.resolveSibling(storage + ".part");
        try {
            DigestInputStream digested = new DigestInputStream(bytes, sha256());
            long size = write(digested, coming);
            Files.move(coming, target, StandardCopyOption.ATOMIC_MOVE);
            return new Stored(storage, hexadecimal(digested.getMessageDigest()), size);
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    /** Takes back what no row will ever point to. */
    void discard(String breach, String storage) throws IOException {
        Files.deleteIfExists(path(breach, storage));
    }

    InputStream open(String breach, String storage) throws IOException {
        return Files.newInputStream(path(breach, storage));
    }

    String digest(String breach, String storage) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(open(breach, storage), sha256())) {
            digested.transferTo(OutputStream.nullOutputStream());
            return hexadecimal(digested.getMessageDigest());
        }
    }

    private long write(InputStream bytes, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                ByteBuffer waiting = ByteBuffer.wrap(chunk, 0, read);
                while (waiting.hasRemaining()) channel.write(waiting);
            }
            channel.force(true);
            return channel.size();
        }
    }

    // Both parts come from our own tables, never from a caller.
    private Path path(String breach, String storage) {
        return folder.resolve(breach).resolve(storage);
    }

    private static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
