package eu.vigie.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bytes in the data folder, encrypted. A file appears under its final name only whole and on the disk. */
@Component
class FolderStore implements ByteStore {

    /** What lies beside a file while it comes, and after a crash. */
    private static final List<String> BESIDE = List.of(".part", ".coming", ".tail.new", ".tail", ".lock");

    private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);

    private final Path folder;
    private final DataKeys keys;

    FolderStore(@Value("${vigie.data:./data}") String data, DataKeys keys) {
        this.folder = Path.of(data, "evidence");
        this.keys = keys;
    }

    @Override
    public Stored keep(String breach, InputStream bytes) throws IOException {
        String storage = UUID.randomUUID().toString();
        return keep(new Place(breach, storage, keys.make(breach, storage)), bytes);
    }

    Stored keep(Place place, InputStream bytes) throws IOException {
        Path target = path(place);
        Files.createDirectories(target.getParent());
        Path coming = path(place, ".coming");
        try {
            MessageDigest digest = ByteStore.sha256();
            ChunkCipher cipher = keys.cipher(place);
            long size = write(new Arriving(bytes, Long.MAX_VALUE, digest), coming, cipher);
            settle(coming, target);
            return new Stored(place.storage(), ByteStore.hexadecimal(digest), size, keys.again(place, cipher));
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    @Override
    public void discard(String breach, String storage) throws IOException {
        Files.deleteIfExists(path(new Place(breach, storage, null)));
    }

    /** The file is gone, and what a crash left beside it, and so are their names on the disk, when this ends. */
    @Override
    public void erase(Place place) throws IOException {
        for (String beside : BESIDE) Files.deleteIfExists(path(place, beside));
        Files.deleteIfExists(path(place));
        Path names = path(place).resolveSibling("");
        if (Files.exists(names)) force(names);
    }

    @Override
    public InputStream open(Place place) throws IOException {
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

    @Override
    public long size(Place place) throws IOException {
        long there = Files.size(path(place));
        return place.key() == null ? there : ChunkCipher.plain(there);
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
            ChunkSink chunks = new FileSink(channel);
            ChunkWriter writer = new ChunkWriter(chunks, cipher, 0, new byte[0]);
            bytes.into(writer, chunks);
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
}
