package eu.vigie.evidence;

import static eu.vigie.breach.BreachHouse.OFFICER;
import static eu.vigie.breach.BreachHouse.SECOND;
import static eu.vigie.evidence.ChunkCipher.CHUNK;
import static eu.vigie.evidence.ChunkCipher.STRIDE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence in a bucket: the same as in a folder, and whatever the store or the line does, nothing that was told is lost. */
class BucketUploadsTest extends UploadsContract {

    private static final int SIZE = 3 * CHUNK + 77;
    private static final byte[] BYTES = EvidenceHouse.random(SIZE);
    private static final SmallBucket STORE = store();

    private final Path folder;

    BucketUploadsTest(@TempDir Path folder) {
        super(new EvidenceHouse(folder, STORE));
        this.folder = folder;
    }

    private static SmallBucket store() {
        try {
            return new SmallBucket(STRIDE);
        } catch (IOException notOpened) {
            throw new java.io.UncheckedIOException(notOpened);
        }
    }

    @BeforeEach
    void theStoreIsThere() {
        STORE.answers = Integer.MAX_VALUE;
        STORE.breaks = 0;
        STORE.plain = false;
    }

    @AfterAll
    static void closeStore() {
        STORE.close();
    }

    @Test
    void partsOfAnyLengthMakeTheWholeAndAnotherNodeGoesOn() throws IOException {
        for (int cut : List.of(1, CHUNK - 1, CHUNK, 2 * CHUNK + 1, 3 * CHUNK)) {
            var begun = begin(SIZE);
            take(uploads, begun, 0, cut);
            assertThat(room.restarted().get(breach, begun.id()).offset()).isEqualTo(cut);
            assertKept(take(room.restarted(), begun, cut, SIZE), SIZE);
        }
        var begun = begin(SIZE);
        for (int at = 0; at < SIZE; at += 50_007) begun = take(uploads, begun, at, Math.min(SIZE, at + 50_007));
        assertKept(begun, SIZE);
        var whole = begin(2 * CHUNK);
        take(uploads, whole, 0, CHUNK);
        assertKept(take(uploads, whole, CHUNK, 2 * CHUNK), 2 * CHUNK);
    }

    @Test
    void aStoreThatGoesDownAtAnyMomentLosesNothingThatWasToldAndKeepsNothingTwice() throws IOException {
        int told = CHUNK + 10;
        int down = 0;
        int times = 0;
        for (boolean away = true; away; down += 3, times++) {
            var begun = begin(SIZE);
            take(uploads, begun, 0, told);
            STORE.answers = down;
            away = refused(begun, told);
            STORE.answers = Integer.MAX_VALUE;

            var after = room.restarted();
            var there = after.get(breach, begun.id());
            assertThat(there.offset()).as("down after %s answers", down).isGreaterThanOrEqualTo(told);
            assertKept(after.take(breach, begun.id(), there.offset(), part((int) there.offset(), SIZE), OFFICER), SIZE);
        }
        assertThat(times).isGreaterThan(6);
        assertThat(evidence.of(breach)).hasSize(times);
    }

    private boolean refused(Upload begun, int told) throws IOException {
        try {
            take(uploads, begun, told, SIZE);
            return false;
        } catch (StoreAway away) {
            return true;
        }
    }

    @Test
    void whatComesAtOnceIsKeptWholeOrNotAtAll() throws IOException {
        for (int size : List.of(0, 1, CHUNK, 2 * CHUNK, SIZE)) assertKept(room.kept(Arrays.copyOf(BYTES, size)), size);
        var before = STORE.shelf.names();
        STORE.answers = 2;
        assertThatThrownBy(() -> room.kept(BYTES)).isInstanceOf(StoreAway.class);
        assertThat(evidence.of(breach)).hasSize(5);
        STORE.answers = Integer.MAX_VALUE;
        assertThat(STORE.shelf.names()).containsAll(before);
    }

    @Test
    void nothingLiesReadableAndWhatIsDestroyedIsGoneInEveryVersion() throws IOException {
        var item = room.kept("a secret of somebody ".repeat(10_000).getBytes(UTF_8));
        assertThat(new String(STORE.shelf.object(key(item)), ISO_8859_1)).doesNotContain("secret");
        STORE.shelf.keep(key(item), STORE.shelf.object(key(item)));
        var never = room.bean(Bucket.class).begin(key(item));
        assertThat(never).isNotEmpty();
        assertThat(STORE.shelf.versions(key(item))).isEqualTo(2);

        var destructions = room.bean(Destructions.class);
        var asked = destructions.request(breach, item.id(), "Kept long enough", OFFICER);
        STORE.answers = 1;
        assertThat(destructions.approve(breach, item.id(), asked.id(), SECOND).state())
                .as("its key is gone at once")
                .isEqualTo("approved");
        STORE.answers = Integer.MAX_VALUE;
        destructions.eraseAll();
        assertThat(destructions.of(breach, item.id()).get(0).state()).isEqualTo("destroyed");
        assertThat(STORE.shelf.names()).noneMatch(name -> name.startsWith(key(item)));
    }

    @Test
    void aStoreThatKeepsNoVersionsIsErasedAsWell() throws IOException {
        var item = room.kept(BYTES);
        STORE.plain = true;
        room.bean(ByteStore.class).erase(room.bean(EvidenceRows.class).place(breach, item.id()));
        assertThat(STORE.shelf.names()).noneMatch(name -> name.startsWith(key(item)));
    }

    @Test
    void eachChangeIsFoundAndAStoreThatIsAwaySaysNothingOfTheBytes() throws IOException {
        var item = room.kept(BYTES);
        var sealed = STORE.shelf.object(key(item)).clone();
        STORE.breaks = 2;
        assertThat(room.content(item)).as("over a line that breaks").isEqualTo(BYTES);
        STORE.answers = 0;
        assertThatThrownBy(() -> room.verify(item)).isInstanceOf(StoreAway.class);
        STORE.answers = Integer.MAX_VALUE;
        assertThat(evidence.get(breach, item.id()).verification()).isNull();

        sealed[STRIDE + 9] ^= 1;
        STORE.shelf.keep(key(item), sealed);
        assertThat(room.verify(item)).isEqualTo(Reread.compared(false));
        room.bean(Bucket.class).erase(key(item));
        assertThat(room.verify(item)).isEqualTo(Reread.notVerifiable("file_missing"));
    }

    @Test
    void aPartThatAnotherNodeReplacedIsInTheDigest() throws IOException {
        var begun = begin(2 * CHUNK);
        take(uploads, begun, 0, CHUNK);
        var place = room.bean(UploadRows.class)
                .find(breach, begun.id())
                .orElseThrow()
                .place();
        var other = new byte[CHUNK];
        try (var spool = new Spool(folder)) {
            var sealed = new byte[STRIDE];
            room.bean(DataKeys.class).cipher(place).seal(ChunkCipher.Kind.MIDDLE, 0, other, CHUNK, sealed, 0);
            spool.put(java.nio.ByteBuffer.wrap(sealed));
            var bucket = room.bean(Bucket.class);
            var key = BucketStore.key(place);
            bucket.send(key, bucket.begun(key).orElseThrow(), 1, spool);
        }
        var whole = take(uploads, begun, CHUNK, 2 * CHUNK);
        assertThat(room.verify(item(whole))).isEqualTo(Reread.compared(true));
        assertThat(room.content(item(whole))).startsWith(other);
    }

    @Test
    void whatTheFolderHasIsReadAndEndedThere() throws IOException {
        var before = new EvidenceItem[1];
        var stored = room.bean(FolderStore.class).keep(breach, new ByteArrayInputStream(BYTES));
        before[0] = room.bean(EvidenceRows.class).add(breach, null, "old.img", "image", stored, OFFICER);
        assertKept(before[0], SIZE);
        var begun = begin(SIZE);
        var place = room.bean(UploadRows.class)
                .find(breach, begun.id())
                .orElseThrow()
                .place();
        room.bean(FolderParts.class).append(place, 0, SIZE, part(0, CHUNK + 5));

        var whole = take(uploads, begun, CHUNK + 5, SIZE);
        assertKept(whole, SIZE);
        assertThat(room.file(item(whole))).exists();
        var destructions = room.bean(Destructions.class);
        var asked = destructions.request(breach, before[0].id(), "Kept long enough", OFFICER);
        destructions.approve(breach, before[0].id(), asked.id(), SECOND);
        assertThat(room.file(stored.storage())).doesNotExist();
    }

    @Test
    void aFileOfAnyLengthHasFewEnoughPartsAndNoneTooShort() {
        for (long size = 1; size < 5L << 40; size *= 3) {
            long chunks = BucketParts.partChunks(size, 256);
            assertThat((size / CHUNK + 1) / chunks + 1).as("%s bytes", size).isLessThanOrEqualTo(BucketSink.MOST_PARTS);
            assertThat(chunks * STRIDE).isBetween(5L << 20, 5L << 30);
        }
    }

    @Test
    void settingsThatCannotBeAreNamedAndTheSecretNever() throws IOException {
        assertThatThrownBy(() -> new BucketSettings("", "", "b", false, "", "", ""))
                .hasMessageContaining("_ENDPOINT");
        assertThatThrownBy(() -> new BucketSettings("ftp://x", "", "b", false, "", "", ""))
                .hasMessageContaining("_ENDPOINT");
        assertThatThrownBy(() -> new BucketSettings("", "fr", " ", false, "", "", ""))
                .hasMessageContaining("_BUCKET");
        assertThatThrownBy(() -> new BucketSettings("", "fr", "b", false, "a", "", ""))
                .hasMessageContaining("_SECRET_KEY");
        assertThatThrownBy(() -> new BucketSettings("", "fr", "b", false, "", "", folder + "/no"))
                .hasMessageContaining("_CREDENTIALS_FILE");
        assertThatThrownBy(() -> new ChosenStore("minio")).hasMessageContaining("VIGIE_EVIDENCE_STORE");
        assertThat(STORE.settings("vigie").toString()).doesNotContain("secret", "vigie");

        var profile = Files.writeString(
                folder.resolve("keys.ini"), "[default]\naws_access_key_id=vigie\naws_secret_access_key=s\n");
        var told = STORE.settings("vigie");
        var filed = new BucketSettings(told.endpoint(), "", "evidence", true, "", "", profile.toString());
        BucketCheck.of(filed, new Bucket(filed, BucketClient.of(filed)));
    }

    @Test
    void wrongKeysStopTheStartAndAStoreThatIsAwayDoesNot() {
        var before = STORE.shelf.names().size();
        BucketCheck.of(STORE.settings("vigie"), STORE.bucket());
        assertThat(STORE.shelf.names()).as("nothing of it stays").hasSize(before);
        assertThatThrownBy(() -> BucketCheck.of(STORE.settings("other"), STORE.bucket("other")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("InvalidAccessKeyId");
        STORE.answers = 0;
        assertThatCode(() -> BucketCheck.of(STORE.settings("vigie"), STORE.bucket()))
                .doesNotThrowAnyException();
    }

    private String key(EvidenceItem item) {
        return BucketStore.key(room.bean(EvidenceRows.class).place(breach, item.id()));
    }

    private EvidenceItem item(Upload whole) {
        return evidence.get(breach, Objects.requireNonNull(whole.evidence()));
    }

    private void assertKept(Upload whole, int size) throws IOException {
        assertKept(item(whole), size);
        assertThat(STORE.shelf.names()).noneMatch(name -> name.contains(whole.id() + ".tail"));
    }

    private void assertKept(EvidenceItem item, int size) throws IOException {
        assertThat(room.content(item)).isEqualTo(Arrays.copyOf(BYTES, size));
        assertThat(room.verify(item)).isEqualTo(Reread.compared(true));
        assertThat(item.size()).isEqualTo(size);
    }

    private Upload begin(long size) throws IOException {
        return uploads.begin(breach, new AnnouncedFile("disk.img", "image", null, size, null, null), OFFICER);
    }

    private Upload take(Uploads by, Upload begun, int from, int to) throws IOException {
        return by.take(breach, begun.id(), from, part(from, to), OFFICER);
    }

    private static ByteArrayInputStream part(int from, int to) {
        return new ByteArrayInputStream(BYTES, from, to - from);
    }
}
