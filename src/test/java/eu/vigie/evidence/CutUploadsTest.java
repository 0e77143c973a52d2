package eu.vigie.evidence;

import static eu.vigie.breach.BreachHouse.OFFICER;
import static eu.vigie.evidence.ChunkCipher.CHUNK;
import static eu.vigie.evidence.ChunkCipher.STRIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.refusal.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a file is cut, and whatever a crash tears: what somebody was told is there, and what is kept is what was sent. */
class CutUploadsTest {

    private static final int SIZE = 3 * CHUNK + 77;
    private static final byte[] BYTES = EvidenceHouse.random(SIZE);

    private final EvidenceHouse house;

    CutUploadsTest(@TempDir Path folder) {
        house = new EvidenceHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void partsOfAnyLengthMakeTheWhole() throws IOException {
        for (int cut : List.of(1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK, SIZE - 1)) {
            var begun = begin(SIZE);
            take(begun, 0, cut);
            assertThat(house.restarted().get(house.breach, begun.id()).offset()).isEqualTo(cut);
            assertKept(take(begun, cut, SIZE));
        }
        var begun = begin(SIZE);
        for (int at = 0; at < SIZE; at += 10_007) begun = take(begun, at, Math.min(SIZE, at + 10_007));
        assertKept(begun);
        var whole = begin(2 * CHUNK);
        take(whole, 0, CHUNK);
        assertThat(take(whole, CHUNK, 2 * CHUNK).evidence()).isNotNull();
    }

    @Test
    void aNodeThatRemembersNothingGoesOn() throws IOException {
        for (int cut : List.of(1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 5)) {
            var begun = begin(SIZE);
            take(begun, 0, cut);
            assertKept(house.restarted().take(house.breach, begun.id(), cut, part(cut, SIZE), OFFICER));
        }
    }

    @Test
    void aTornChunkCostsNothingThatWasToldAndIsWrittenAnew() throws IOException {
        int told = CHUNK + 10;
        for (int torn : List.of(STRIDE + 1, 2 * STRIDE - 1, 2 * STRIDE, 2 * STRIDE + 40)) {
            var begun = begin(SIZE);
            take(begun, 0, told);
            // As a crash leaves it: chunks that were under way, of which what is on the disk is anything.
            var garbage = new byte[torn - STRIDE];
            Arrays.fill(garbage, (byte) 7);
            append(house.file(begun.id() + ".coming"), garbage);

            var after = house.restarted();
            assertThat(after.get(house.breach, begun.id()).offset())
                    .as("torn at %s", torn)
                    .isEqualTo(told);
            assertKept(after.take(house.breach, begun.id(), told, part(told, SIZE), OFFICER));
        }
    }

    @Test
    void aChunkThatWasLostBeforeALaterOneIsMissed() throws IOException {
        var begun = begin(SIZE);
        take(begun, 0, 3 * CHUNK);
        try (var file = new RandomAccessFile(house.file(begun.id() + ".coming").toFile(), "rw")) {
            file.seek(STRIDE);
            file.write(new byte[STRIDE]);
        }
        var after = house.restarted();

        assertThat(after.get(house.breach, begun.id()).offset()).isEqualTo(CHUNK);
        assertKept(after.take(house.breach, begun.id(), CHUNK, part(CHUNK, SIZE), OFFICER));
    }

    @Test
    void aCrashAfterTheEndWasWrittenAndBeforeItHadItsNameLosesNothing() throws IOException {
        for (int size : List.of(SIZE, 2 * CHUNK)) {
            var begun = begin(size);
            var cipher = cipher(begun);
            take(begun, 0, size - 1);
            var coming = house.file(begun.id() + ".coming");
            var sealed = new byte[STRIDE];
            append(
                    coming,
                    Arrays.copyOf(sealed, cipher.seal(ChunkCipher.Kind.LAST, size / CHUNK, BYTES, 77, sealed, 0)));

            var whole = house.restarted().take(house.breach, begun.id(), size - 1, part(size - 1, size), OFFICER);

            var item = house.evidence.get(house.breach, Objects.requireNonNull(whole.evidence()));
            assertThat(house.content(item)).isEqualTo(Arrays.copyOf(BYTES, size));
        }
    }

    @Test
    void noChunkIsEverSealedTwiceWithTheSameNonce() throws IOException {
        var nonces = new ArrayList<List<Byte>>();
        for (int again = 0; again < 3; again++) {
            var begun = begin(SIZE);
            assertThatThrownBy(() -> house.uploads.take(
                            house.breach, begun.id(), 0, new ByteArrayInputStream(new byte[SIZE + 1]), OFFICER))
                    .isInstanceOf(InvalidInput.class);
            take(begun, 0, CHUNK);
            nonces.add(nonce(begun));
            try (var file =
                    new RandomAccessFile(house.file(begun.id() + ".coming").toFile(), "rw")) {
                file.setLength(STRIDE - 1);
            }
            house.restarted().take(house.breach, begun.id(), 0, part(0, CHUNK), OFFICER);
            nonces.add(nonce(begun));
        }
        assertThat(nonces).doesNotHaveDuplicates();
    }

    @Test
    void moreThanAnnouncedLeavesWhatWasThereBefore() throws IOException {
        var begun = begin(SIZE);
        take(begun, 0, CHUNK + 5);
        var tooMuch = new ByteArrayInputStream(new byte[SIZE]);
        assertThatThrownBy(() -> house.uploads.take(house.breach, begun.id(), CHUNK + 5, tooMuch, OFFICER))
                .isInstanceOf(InvalidInput.class);

        assertThat(house.uploads.get(house.breach, begun.id()).offset()).isEqualTo(CHUNK + 5);
        assertKept(take(begun, CHUNK + 5, SIZE));
    }

    @Test
    void nothingOfAPartLiesReadableAndNothingIsLeftBesideTheWhole() throws IOException {
        var begun = house.uploads.begin(house.breach, new AnnouncedFile("a", "log", null, 40, null, null), OFFICER);
        house.uploads.take(house.breach, begun.id(), 0, new ByteArrayInputStream("a secret of ".getBytes()), OFFICER);
        for (var file : house.files())
            assertThat(new String(Files.readAllBytes(file))).doesNotContain("secret");
        house.uploads.take(
                house.breach,
                begun.id(),
                12,
                new ByteArrayInputStream("somebody, which nobody reads".getBytes()),
                OFFICER);

        assertThat(house.files()).containsExactly(house.file(begun.id()));
    }

    @Test
    void aFileBegunBeforeThereWereKeysGoesOnEncrypted() throws IOException {
        for (int there : List.of(0, 10, CHUNK, 2 * CHUNK + 3, SIZE)) {
            var begun = begin(SIZE);
            house.database()
                    .sql("update evidence_upload set key_id = null, wrapped_key = null where id = ?")
                    .param(begun.id())
                    .update();
            Files.createDirectories(house.file("x").getParent());
            if (there > 0) Files.write(house.file(begun.id() + ".part"), Arrays.copyOf(BYTES, there));
            assertThat(house.uploads.get(house.breach, begun.id()).offset()).isEqualTo(there);

            assertKept(take(begun, there, SIZE));
            assertThat(house.file(begun.id() + ".part")).doesNotExist();
        }
    }

    @Test
    void withoutTheKeyItIsToldHowMuchIsThereAndNothingIsTaken() throws IOException {
        var begun = begin(SIZE);
        take(begun, 0, CHUNK + 5);
        Files.delete(house.key("20260101"));

        assertThat(house.uploads.unfinished(house.breach))
                .extracting(Upload::offset)
                .containsExactly(CHUNK + 5L);
        assertThatThrownBy(() -> take(begun, CHUNK + 5, SIZE)).isInstanceOf(KeyMissing.class);
    }

    private void assertKept(Upload whole) throws IOException {
        var item = house.evidence.get(house.breach, Objects.requireNonNull(whole.evidence()));
        assertThat(house.content(item)).isEqualTo(BYTES);
        assertThat(house.verify(item)).isEqualTo(Reread.compared(true));
    }

    private Upload begin(long size) throws IOException {
        return house.uploads.begin(
                house.breach, new AnnouncedFile("disk.img", "image", null, size, null, null), OFFICER);
    }

    private Upload take(Upload begun, int from, int to) throws IOException {
        return house.uploads.take(house.breach, begun.id(), from, part(from, to), OFFICER);
    }

    private static ByteArrayInputStream part(int from, int to) {
        return new ByteArrayInputStream(BYTES, from, to - from);
    }

    private ChunkCipher cipher(Upload begun) {
        var awaited =
                house.bean(UploadRows.class).find(house.breach, begun.id()).orElseThrow();
        return house.bean(DataKeys.class).cipher(awaited.place());
    }

    private List<Byte> nonce(Upload begun) throws IOException {
        var first = Files.readAllBytes(house.file(begun.id() + ".coming"));
        var nonce = new ArrayList<Byte>();
        for (int at = 0; at < AesGcm.NONCE; at++) nonce.add(first[at]);
        return nonce;
    }

    private static void append(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
    }
}
