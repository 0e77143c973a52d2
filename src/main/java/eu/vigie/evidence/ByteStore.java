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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bytes in the data folder, encrypted. A file appears under its final name only whole and on the disk. */
@Component
class ByteStore {

    /** Where the bytes lie, what they are before they are encrypted, and what opens them. */
    record Stored(
            String storage,
            String sha256,
            long size,
            @Nullable WrappedKey key) {}

    private static final Logger LOG = LoggerFactory.getLogger(ByteStore.class);

    private final Path folder;
    private final DataKeys keys;

    ByteStore(@Value("${vigie.data:./data}") String data, DataKeys keys) {
        this.folder = Path.of(data, "evidence");
        this.keys = keys;
    }

    Stored keep(String breach, InputStream bytes) throws IOException {
        String storage = UUID.randomUUID().toString();
        return keep(new Place(breach, storage, keys.make(breach, storage)), bytes);
    }

    Stored keep(Place place, InputStream bytes) throws IOException {
        Path target = path(place);
        Files.createDirectories(target.getParent());
        Path coming = path(place, ".coming");
        try {
            MessageDigest digest = sha256();
            ChunkCipher cipher = keys.cipher(place);
            long size = write(new Arriving(bytes, Long.MAX_VALUE, digest), coming, cipher);
            settle(coming, target);
            return new Stored(place.storage(), hexadecimal(digest), size, keys.again(place, cipher));
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    /** Takes back what no row will ever point to. */
    void discard(String breach, String storage) throws IOException {
        Files.deleteIfExists(path(new Place(breach, storage, null)));
    }

    /** The file is gone, and so is its name on the disk, when this ends; also when it was gone before. */
    void erase(Place place) throws IOException {
        Files.deleteIfExists(path(place));
        Files.deleteIfExists(path(place, ".lock"));
        Path names = path(place).resolveSibling("");
        if (Files.exists(names)) force(names);
    }

    /** The plain bytes. Refused, or {@link ChangedBytes}, if they cannot be had as they were kept; the caller closes. */
    InputStream open(Place place) throws IOException {
        ChunkCipher cipher = place.key() == null ? null : keys.cipher(place);
        InputStream file = Files.newInputStream(path(place));
        if (cipher == null) return file;
        try {
            return new DecryptedInput(file, cipher);
        } catch (IOException changed) {
            file.close();
            throw changed;
        }
    }

    /** Plain bytes, by the length of the file; -1 if no file has that length. */
    long size(Place place) throws IOException {
        long there = Files.size(path(place));
        return place.key() == null ? there : ChunkCipher.plain(there);
    }

    String digest(Place place) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(open(place), sha256())) {
            digested.transferTo(OutputStream.nullOutputStream());
            return hexadecimal(digested.getMessageDigest());
        }
    }

    /** Gives bytes that are on the disk the name under which they are found; so is that name, when this ends. */
    static void settle(Path coming, Path target) throws IOException {
        Files.move(coming, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.resolveSibling(""));
    }

    /** Names in the folder are on the disk when this ends. */
    static void force(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static long write(Arriving bytes, Path file, ChunkCipher cipher) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ChunkWriter writer = new ChunkWriter(channel, cipher, 0, new byte[0]);
            bytes.into(writer, channel);
            writer.last();
            channel.force(true);
            return writer.size();
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

    /** A file of the folder itself, beside the cases. */
    Path file(String name) {
        return folder.resolve(name);
    }

    Path path(Place place) {
        return path(place, "");
    }

    // All parts come from our own tables, never from a caller.
    Path path(Place place, String ending) {
        return folder.resolve(place.breach()).resolve(place.storage() + ending);
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
