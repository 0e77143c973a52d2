package eu.vigie.evidence;

import eu.vigie.evidence.Turns.Turn;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** Beginnings of files in the data folder: how many bytes are there is what the files on the disk say. */
@Component
class FolderParts implements PartStore {

    private final FolderStore whole;
    private final DataKeys keys;
    private final Turns turns = new Turns();
    private final RunningDigests digests = new RunningDigests();
    private final SettledChunks settled = new SettledChunks();

    FolderParts(FolderStore whole, DataKeys keys) {
        this.whole = whole;
        this.keys = keys;
    }

    @Override
    public long size(Place place) throws IOException {
        if (isWhole(place)) return whole.size(place);
        if (Files.exists(plain(place))) return Files.size(plain(place));
        if (place.key() == null) return 0;
        try {
            return sound(place, begun(place)).size();
        } catch (KeyMissing unreadable) {
            return told(place);
        }
    }

    /** Whether its bytes, or some of them, lie in the folder. */
    boolean has(Place place) {
        return isWhole(place) || Files.exists(plain(place)) || Files.exists(whole.path(place, ".coming"));
    }

    @Override
    public boolean isWhole(Place place) {
        return Files.exists(whole.path(place));
    }

    @Override
    public long append(Place place, long offset, long room, InputStream bytes) throws IOException {
        Turn alone = turn(place);
        try (alone) {
            if (isWhole(place)) throw OutOfStep.at(whole.size(place));
            BegunFile file = begun(place);
            encryptWhatLiesPlain(place, file);
            Beginning there = sound(place, file);
            if (there.size() != offset) throw OutOfStep.at(there.size());
            MessageDigest digest = digest(place, file, there);
            try (FileChannel channel = file.open()) {
                return append(place, file, there, Arriving.overALine(bytes, room, digest), channel);
            }
        }
    }

    private long append(Place place, BegunFile file, Beginning there, Arriving bytes, FileChannel channel)
            throws IOException {
        ChunkWriter writer = file.writer(channel, there);
        try {
            bytes.into(writer, new FileSink(channel));
        } catch (DiskFull full) {
            writer.cut();
            throw full;
        }
        if (bytes.more()) {
            writer = file.writer(channel, there);
            channel.force(true);
            throw new InvalidInput(Fault.of("", "upload-longer", there.size() + bytes.room()));
        }
        channel.force(true);
        file.begun(writer.chunks(), writer.begun());
        digests.keep(place.storage(), writer.size(), bytes.digest());
        settled.keep(place.storage(), writer.chunks());
        return writer.size();
    }

    @Override
    public boolean busy(Place place) throws IOException {
        try (Turn alone = turns.take(whole.path(place, ".lock"))) {
            return alone == null;
        }
    }

    @Override
    public String digest(Place place, long size) throws IOException {
        if (isWhole(place)) return whole.digest(place);
        Turn alone = turn(place);
        try (alone) {
            BegunFile file = begun(place);
            Beginning there = sound(place, file);
            if (there.size() != size) throw OutOfStep.at(there.size());
            return ByteStore.hexadecimal(digest(place, file, there));
        }
    }

    @Override
    public void settle(Place place, long size) throws IOException {
        if (isWhole(place)) return;
        Turn alone = turn(place);
        try (alone) {
            if (isWhole(place)) return;
            BegunFile file = begun(place);
            Beginning there = sound(place, file);
            if (there.size() != size) throw OutOfStep.at(there.size());
            file.settle(there, whole.path(place));
            Files.deleteIfExists(whole.path(place, ".lock"));
        }
    }

    @Override
    public void discard(Place place) throws IOException {
        digests.forget(place.storage());
        whole.erase(place);
    }

    private Beginning sound(Place place, BegunFile file) throws IOException {
        Beginning there = file.sound(settled.of(place.storage()));
        settled.keep(place.storage(), there.chunks());
        return there;
    }

    /** What is not as it was written is sent again, and all behind it. */
    private MessageDigest digest(Place place, BegunFile file, Beginning there) throws IOException {
        try {
            return digests.take(place.storage(), there.size(), () -> file.digest(there));
        } catch (ChangedBytes damaged) {
            file.cut(damaged.chunk());
            throw OutOfStep.at(sound(place, file).size());
        }
    }

    /** Parts of before there were keys; their file is the truth until all of it is encrypted. */
    private void encryptWhatLiesPlain(Place place, BegunFile file) throws IOException {
        if (Files.notExists(plain(place))) return;
        try (FileChannel channel = file.open();
                InputStream bytes = Files.newInputStream(plain(place))) {
            ChunkWriter writer = file.writer(channel, new Beginning(0, new byte[0]));
            new Arriving(bytes, Long.MAX_VALUE, ByteStore.sha256()).into(writer, new FileSink(channel));
            channel.force(true);
            file.begun(writer.chunks(), writer.begun());
        }
        Files.delete(plain(place));
    }

    private Turn turn(Place place) throws IOException {
        Turn alone = turns.take(whole.path(place, ".lock"));
        if (alone == null) throw OutOfStep.busy();
        return alone;
    }

    private BegunFile begun(Place place) {
        return new BegunFile(whole.path(place, ".coming"), whole.path(place, ".tail"), keys.cipher(place));
    }

    private long told(Place place) throws IOException {
        return BegunFile.told(whole.path(place, ".coming"), whole.path(place, ".tail"));
    }

    private Path plain(Place place) {
        return whole.path(place, ".part");
    }
}
