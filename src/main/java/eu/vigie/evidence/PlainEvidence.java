package eu.vigie.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import eu.vigie.evidence.KeyRows.Plain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Encrypts what was kept before there were keys, one file after the other, beside everything else. What is not any more what was
 * kept stays as it is: it is proof of that.
 */
@Component
class PlainEvidence implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PlainEvidence.class);
    private static final int AT_A_TIME = 100;

    private final FolderStore bytes;
    private final DataKeys keys;
    private final KeyRows rows;
    private final Turns turns = new Turns();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopping;

    PlainEvidence(FolderStore bytes, DataKeys keys, KeyRows rows) {
        this.bytes = bytes;
        this.keys = keys;
        this.rows = rows;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void wake() {
        if (stopping || !busy.compareAndSet(false, true)) return;
        thread.execute(() -> {
            try {
                encryptAll();
            } catch (IOException | RuntimeException trouble) {
                LOG.warn("evidence that lies plain could not be encrypted; tried again in an hour", trouble);
            } finally {
                busy.set(false);
            }
        });
    }

    void encryptAll() throws IOException {
        eraseWhatIsLeft();
        long after = 0;
        for (List<Plain> some = rows.plain(after, AT_A_TIME); !some.isEmpty(); some = rows.plain(after, AT_A_TIME)) {
            for (Plain one : some) {
                if (stopping) return;
                encrypt(one);
                after = one.id();
            }
            eraseWhatIsLeft();
        }
    }

    /** Where the encrypted bytes will lie: the same name at each attempt, on each node; one that was cut off leaves nothing behind. */
    static String encrypted(String storage) {
        return UUID.nameUUIDFromBytes(("encrypted " + storage).getBytes(US_ASCII))
                .toString();
    }

    private void encrypt(Plain plain) throws IOException {
        Place from = plain.place();
        if (Files.notExists(bytes.path(from))) return;
        String storage = encrypted(from.storage());
        Place to = new Place(from.breach(), storage, keys.make(from.breach(), storage));
        // The lock stays until the row says that it is done: whoever comes later must see that.
        try (var alone = turns.take(bytes.path(from, ".lock"))) {
            if (alone != null && rows.isPlain(plain.id())) encrypt(plain, to);
        }
    }

    private void encrypt(Plain plain, Place to) throws IOException {
        ByteStore.Stored stored;
        try (InputStream stream = bytes.open(plain.place())) {
            stored = bytes.keep(to, stream);
        }
        if (stored.sha256().equals(plain.sha256()) && bytes.digest(to).equals(plain.sha256())) {
            if (!rows.encrypted(plain, stored)) bytes.discard(to.breach(), to.storage());
        } else {
            LOG.error("evidence {} of {} is not what was kept; it stays as it is", plain.id(), to.breach());
            bytes.discard(to.breach(), to.storage());
        }
    }

    private void eraseWhatIsLeft() throws IOException {
        for (List<Plain> some = rows.left(AT_A_TIME); !some.isEmpty(); some = rows.left(AT_A_TIME)) {
            for (Plain one : some) {
                bytes.discard(one.place().breach(), one.place().storage());
                rows.erased(one);
                Files.deleteIfExists(bytes.path(one.place(), ".lock"));
            }
        }
    }

    @Override
    public void destroy() {
        stopping = true;
        thread.shutdown();
    }
}
