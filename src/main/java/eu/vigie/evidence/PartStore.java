package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bytes of files that come in parts. How many are there is what the file on the disk says, whatever ended the part before. */
@Component
class PartStore {

    private final ByteStore whole;
    private final RunningDigests digests = new RunningDigests();

    PartStore(ByteStore whole) {
        this.whole = whole;
    }

    /** Bytes that are there. */
    long size(String breach, String storage) throws IOException {
        Path coming = coming(breach, storage);
        if (Files.exists(coming)) return Files.size(coming);
        Path target = whole.path(breach, storage);
        return Files.exists(target) ? Files.size(target) : 0;
    }

    /**
     * Appends what comes, at most {@code room} bytes; what came before the sender was cut off stays, and is on the disk when
     * this ends. Answers how many bytes are there now.
     */
    long append(String breach, String storage, long offset, long room, InputStream bytes) throws IOException {
        Path coming = coming(breach, storage);
        Files.createDirectories(coming.resolveSibling(""));
        try (FileChannel channel = FileChannel.open(coming, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = lock(channel)) {
            if (alone == null) throw OutOfStep.busy();
            if (channel.size() != offset) throw OutOfStep.at(channel.size());
            channel.position(offset);
            MessageDigest digest = digests.take(storage, offset, coming);
            long there = copy(bytes, channel, offset, room, digest);
            channel.force(true);
            digests.keep(storage, there, digest);
            return there;
        }
    }

    /** Whether somebody sends a part just now. */
    boolean busy(String breach, String storage) throws IOException {
        Path coming = coming(breach, storage);
        if (Files.notExists(coming)) return false;
        try (FileChannel channel = FileChannel.open(coming, StandardOpenOption.WRITE);
                FileLock alone = lock(channel)) {
            return alone == null;
        }
    }

    /** SHA-256 of all that is there. */
    String digest(String breach, String storage) throws IOException {
        Path target = whole.path(breach, storage);
        Path file = Files.exists(target) ? target : coming(breach, storage);
        return ByteStore.hexadecimal(digests.take(storage, Files.size(file), file));
    }

    /** Nothing is missing: from now on the bytes are found as those of any evidence. */
    void settle(String breach, String storage) throws IOException {
        Path target = whole.path(breach, storage);
        if (!Files.exists(target)) ByteStore.settle(coming(breach, storage), target);
    }

    void discard(String breach, String storage) throws IOException {
        digests.forget(storage);
        Files.deleteIfExists(coming(breach, storage));
        whole.discard(breach, storage);
    }

    private static long copy(InputStream bytes, FileChannel channel, long offset, long room, MessageDigest digest)
            throws IOException {
        byte[] chunk = new byte[ByteStore.CHUNK];
        long there = offset;
        long end = offset + room;
        try {
            while (there < end) {
                int read = read(bytes, chunk, (int) Math.min(chunk.length, end - there));
                if (read < 0) return there;
                ByteStore.write(channel, ByteBuffer.wrap(chunk, 0, read));
                digest.update(chunk, 0, read);
                there += read;
            }
        } catch (DiskFull full) {
            channel.truncate(there);
            throw full;
        }
        if (read(bytes, chunk, 1) > 0) {
            channel.truncate(offset);
            throw new InvalidInput(Fault.of("", "upload-longer", end));
        }
        return there;
    }

    /** Whoever was cut off has sent what came so far. */
    private static int read(InputStream bytes, byte[] chunk, int most) {
        try {
            return bytes.read(chunk, 0, most);
        } catch (IOException cut) {
            return -1;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    private Path coming(String breach, String storage) {
        return whole.path(breach, storage + ".part");
    }
}
