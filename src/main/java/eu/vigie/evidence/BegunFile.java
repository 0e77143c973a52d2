package eu.vigie.evidence;

import eu.vigie.evidence.ChunkCipher.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A file of which parts are missing: its whole chunks in {@code .coming}, and the beginning of the next in {@code .tail}, which is
 * replaced only when the chunks before it are on the disk. A chunk is written once, when it is whole; so a crash tears only what
 * nobody was told of.
 */
final class BegunFile {

    /** At most so many chunks are written between one moment at which all is on the disk and the next: 64 MiB. */
    static final int UNSETTLED = 1024;

    private final Path coming;
    private final Path tail;
    private final ChunkCipher cipher;

    BegunFile(Path coming, Path tail, ChunkCipher cipher) {
        this.coming = coming;
        this.tail = tail;
        this.cipher = cipher;
    }

    ChunkWriter writer(FileChannel channel, Beginning there) throws IOException {
        return new ChunkWriter(new FileSink(channel), cipher, there.chunks(), there.begun());
    }

    FileChannel open() throws IOException {
        return FileChannel.open(coming, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /**
     * What is there, and on the disk when this ends. A machine that went down may have kept a later chunk and lost an earlier one:
     * those that were not settled are read again, unless {@code known} says that all are settled.
     */
    Beginning sound(long known) throws IOException {
        if (Files.notExists(coming)) return new Beginning(0, begun(0));
        long chunks = Files.size(coming) / ChunkCipher.STRIDE;
        if (chunks != known) chunks = settled(chunks);
        return new Beginning(chunks, begun(chunks));
    }

    private long settled(long chunks) throws IOException {
        try (FileChannel channel = FileChannel.open(coming, StandardOpenOption.READ)) {
            channel.force(true);
            byte[] sealed = new byte[ChunkCipher.STRIDE];
            byte[] plain = new byte[ChunkCipher.CHUNK];
            long from = Math.max(0, chunks - UNSETTLED - 1);
            InputStream file = Channels.newInputStream(channel.position(from * ChunkCipher.STRIDE));
            for (long chunk = from; chunk < chunks; chunk++) {
                file.readNBytes(sealed, 0, sealed.length);
                cipher.open(Kind.MIDDLE, chunk, sealed, 0, sealed.length, plain);
            }
            return chunks;
        } catch (ChangedBytes torn) {
            return torn.chunk();
        }
    }

    /** By lengths alone, for who has not the key. */
    static long told(Path coming, Path tail) throws IOException {
        long chunks = Files.exists(coming) ? Files.size(coming) / ChunkCipher.STRIDE : 0;
        return chunks * ChunkCipher.CHUNK + (Files.exists(tail) ? Math.max(0, Files.size(tail) - AesGcm.OVERHEAD) : 0);
    }

    private byte[] begun(long chunk) throws IOException {
        if (Files.notExists(tail)) return new byte[0];
        byte[] sealed = Files.readAllBytes(tail);
        if (sealed.length > ChunkCipher.STRIDE) return new byte[0];
        byte[] plain = new byte[ChunkCipher.CHUNK];
        try {
            return Arrays.copyOf(plain, cipher.open(Kind.BEGUN, chunk, sealed, 0, sealed.length, plain));
        } catch (ChangedBytes ofAnotherChunk) {
            return new byte[0];
        }
    }

    /** The chunks before it are on the disk; so is this, when it ends. */
    void begun(long chunk, byte[] begun) throws IOException {
        if (begun.length == 0) {
            Files.deleteIfExists(tail);
            FolderStore.force(tail.resolveSibling(""));
            return;
        }
        byte[] sealed = new byte[begun.length + AesGcm.OVERHEAD];
        cipher.seal(Kind.BEGUN, chunk, begun, begun.length, sealed, 0);
        Path draft = tail.resolveSibling(tail.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            FolderStore.write(channel, ByteBuffer.wrap(sealed));
            channel.force(true);
        }
        Files.move(draft, tail, StandardCopyOption.ATOMIC_MOVE);
        FolderStore.force(tail.resolveSibling(""));
    }

    /** Reads all that is there. */
    MessageDigest digest(Beginning there) throws IOException {
        MessageDigest digest = ByteStore.sha256();
        byte[] sealed = new byte[ChunkCipher.STRIDE];
        byte[] plain = new byte[ChunkCipher.CHUNK];
        if (there.chunks() > 0)
            try (InputStream file = Files.newInputStream(coming)) {
                for (long chunk = 0; chunk < there.chunks(); chunk++) {
                    int came = file.readNBytes(sealed, 0, sealed.length);
                    digest.update(plain, 0, cipher.open(Kind.MIDDLE, chunk, sealed, 0, came, plain));
                }
            }
        digest.update(there.begun());
        return digest;
    }

    /** Keeps only so many chunks. */
    void cut(long chunks) throws IOException {
        try (FileChannel channel = open()) {
            channel.truncate(chunks * ChunkCipher.STRIDE);
            channel.force(true);
        }
    }

    /** Nothing is missing: ends the file and gives it its name. */
    void settle(Beginning there, Path target) throws IOException {
        try (FileChannel channel = open()) {
            writer(channel, there).last();
            channel.force(true);
        }
        FolderStore.settle(coming, target);
        Files.deleteIfExists(tail);
    }
}
