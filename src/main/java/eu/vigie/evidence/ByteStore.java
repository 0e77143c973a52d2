package eu.vigie.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bytes in the data folder. A file appears under its final name only whole and on the disk. */
@Component
class ByteStore {

    /** Where the bytes lie, and what they are. */
    record Stored(String storage, String sha256, long size) {}

    static final int CHUNK = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ByteStore.class);

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
            settle(coming, target);
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
        return hexadecimal(running(path(breach, storage)));
    }

    /** Reads all of the file. */
    static MessageDigest running(Path file) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(Files.newInputStream(file), sha256())) {
            digested.transferTo(OutputStream.nullOutputStream());
            return digested.getMessageDigest();
        }
    }

    /** Gives bytes that are on the disk the name under which they are found; so is that name, when this ends. */
    static void settle(Path coming, Path target) throws IOException {
        Files.move(coming, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(target.resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private long write(InputStream bytes, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                ByteBuffer waiting = ByteBuffer.wrap(chunk, 0, read);
                write(channel, waiting);
            }
            channel.force(true);
            return channel.size();
        }
    }

    /** All of it, or {@link DiskFull}. */
    static void write(FileChannel channel, ByteBuffer waiting) throws IOException {
        try {
            while (waiting.hasRemaining()) channel.write(waiting);
        } catch (FileSystemException | ClosedChannelException notForRoom) {
            throw notForRoom;
        } catch (IOException noRoom) {
            LOG.error("the evidence folder takes no more bytes", noRoom);
            throw new DiskFull();
        }
    }

    // Both parts come from our own tables, never from a caller.
    Path path(String breach, String storage) {
        return folder.resolve(breach).resolve(storage);
    }

    static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
