package eu.vigie.evidence;

import static eu.vigie.breach.BreachHouse.OFFICER;
import static eu.vigie.breach.BreachHouse.SECOND;
import static eu.vigie.evidence.ChunkCipher.CHUNK;
import static eu.vigie.evidence.ChunkCipher.STRIDE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.OnPostgresqlToo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence lies encrypted on the disk, comes back byte for byte, and what was changed there is found. */
@OnPostgresqlToo
class EncryptedEvidenceTest {

    private static final Reread MATCH = Reread.compared(true);
    private static final Reread MISMATCH = Reread.compared(false);

    private final EvidenceHouse house;

    EncryptedEvidenceTest(@TempDir Path folder) {
        house = new EvidenceHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void bytesOfAnySizeComeBackAsTheyWere() throws IOException {
        for (int size : List.of(0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5)) {
            var bytes = EvidenceHouse.random(size);
            var item = house.kept(bytes);

            assertThat(house.content(item)).as("%s bytes", size).isEqualTo(bytes);
            assertThat(house.verify(item)).isEqualTo(MATCH);
            assertThat(item.size()).isEqualTo(size);
        }
    }

    @Test
    void nothingOfItLiesReadableOnTheDiskAndTheSameBytesLieThereDifferently() throws IOException {
        var text = "a secret of somebody ".repeat(10_000);
        var one = Files.readAllBytes(house.file(house.kept(text.getBytes(UTF_8))));
        var other = Files.readAllBytes(house.file(house.kept(text.getBytes(UTF_8))));

        assertThat(new String(one, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("secret");
        assertThat(one).isNotEqualTo(other).hasSameSizeAs(other);
    }

    @Test
    void eachChangeOnTheDiskIsFound() throws IOException {
        var bytes = EvidenceHouse.random(3 * CHUNK + 100);
        assertFound("a bit", bytes, file -> {
            file[STRIDE + 1000] ^= 1;
            return file;
        });
        assertFound("the first bit", bytes, file -> {
            file[0] ^= 1;
            return file;
        });
        assertFound("the last bit", bytes, file -> {
            file[file.length - 1] ^= 1;
            return file;
        });
        assertFound("cut in a chunk", bytes, file -> Arrays.copyOf(file, file.length - 1));
        assertFound("cut between chunks", bytes, file -> Arrays.copyOf(file, 3 * STRIDE));
        assertFound("emptied", bytes, file -> new byte[0]);
        assertFound("a chunk removed", bytes, file -> joined(file, new int[] {0, 2}, 3 * STRIDE));
        assertFound("two chunks exchanged", bytes, file -> joined(file, new int[] {1, 0, 2}, 3 * STRIDE));
        assertFound("a chunk twice", bytes, file -> joined(file, new int[] {0, 1, 1, 2}, 3 * STRIDE));
        assertFound("a byte added", bytes, file -> Arrays.copyOf(file, file.length + 1));
        assertFound("the end added again", bytes, file -> joined(file, new int[] {0, 1, 2}, 3 * STRIDE, 3 * STRIDE));
        assertFound("zeros in the middle", bytes, file -> {
            Arrays.fill(file, STRIDE, 2 * STRIDE, (byte) 0);
            return file;
        });
    }

    @Test
    void theBytesOfAnotherPieceAreFoundEvenWithTheirKey() throws IOException {
        var one = house.kept(EvidenceHouse.random(CHUNK + 1));
        var other = house.kept(EvidenceHouse.random(CHUNK + 1));
        Files.copy(house.file(other), house.file(one), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(house.verify(one)).isEqualTo(MISMATCH);

        house.database()
                .sql(
                        "update evidence_item set wrapped_key = (select wrapped_key from evidence_item where id = ?) where id = ?")
                .params(other.id(), one.id())
                .update();
        assertThat(house.verify(one)).isEqualTo(Reread.notVerifiable("key_unfit"));
    }

    @Test
    void whoIsHandedTheBytesStandsOnTheTrailAndTheHouseThatReadsThemAgainDoesNot() throws IOException {
        var item = house.kept(EvidenceHouse.random(10));
        house.verify(item);
        house.house.told.events.clear();

        try (var bytes = house.evidence.open(house.breach, item.id(), SECOND)) {
            assertThat(house.house.told.actions())
                    .as("before the first byte is read")
                    .containsExactly("evidence_read");
            assertThat(bytes.readAllBytes()).hasSize(10);
        }
        var read = house.house.told.events.get(0);
        assertThat(read.actor()).isEqualTo(SECOND);
        assertThat(read.subject()).isEqualTo("evidence:" + item.id());

        Files.move(house.key("20260101"), house.keys.resolve("away"));
        house.house.told.events.clear();
        assertThatThrownBy(() -> house.content(item)).isInstanceOf(KeyMissing.class);
        assertThat(house.house.told.events).as("nothing was handed out").isEmpty();
    }

    @Test
    void whatWasChangedIsNotGivenOut() throws IOException {
        var item = house.kept(EvidenceHouse.random(3 * CHUNK));
        change(item, file -> {
            file[2 * STRIDE + 5] ^= 1;
            return file;
        });
        try (var bytes = house.evidence.open(house.breach, item.id(), OFFICER)) {
            assertThat(bytes.readNBytes(2 * CHUNK))
                    .isEqualTo(Arrays.copyOf(EvidenceHouse.random(3 * CHUNK), 2 * CHUNK));
            assertThatThrownBy(bytes::read).isInstanceOf(ChangedBytes.class);
        }
        change(item, file -> {
            file[5] ^= 1;
            return file;
        });
        assertThatThrownBy(() -> house.content(item)).as("in the first chunk").isInstanceOf(DamagedEvidence.class);
        change(item, file -> Arrays.copyOf(file, STRIDE));
        assertThatThrownBy(() -> house.content(item)).as("its length").isInstanceOf(DamagedEvidence.class);
    }

    @Test
    void withoutItsKeyItIsNotVerifiableAndSaysWhy() throws IOException {
        var item = house.kept(EvidenceHouse.random(10));
        Files.move(house.key("20260101"), house.keys.resolve("away"));
        assertThat(house.verify(item)).isEqualTo(Reread.notVerifiable("key_missing"));
        assertThatThrownBy(() -> house.content(item))
                .isInstanceOf(KeyMissing.class)
                .hasMessageContaining("20260101");
        assertThatThrownBy(() -> house.kept(new byte[1]))
                .as("nothing is kept plain")
                .isInstanceOf(KeyMissing.class);

        house.addKey("20260101");
        assertThat(house.verify(item)).as("another key of that name").isEqualTo(Reread.notVerifiable("key_unfit"));
        Files.move(
                house.keys.resolve("away"), house.key("20260101"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(house.verify(item)).isEqualTo(MATCH);
    }

    @Test
    void bytesThatAreGoneAreNotVerifiableAndTheTrailSaysWhy() throws IOException {
        var item = house.kept(EvidenceHouse.random(10));
        Files.delete(house.file(item));
        house.house.told.events.clear();

        assertThat(house.evidence.verify(house.breach, item.id(), OFFICER))
                .isEqualTo(Reread.notVerifiable("file_missing"));
        assertThat(house.house.told.events).singleElement().satisfies(told -> assertThat(told.details())
                .containsEntry("reason", "file_missing"));
    }

    private void assertFound(String what, byte[] bytes, UnaryOperator<byte[]> change) throws IOException {
        var item = house.kept(bytes);
        change(item, change);
        assertThat(house.verify(item)).as(what).isEqualTo(MISMATCH);
        assertThatThrownBy(() -> house.content(item))
                .as(what)
                .isInstanceOfAny(ChangedBytes.class, DamagedEvidence.class);
    }

    private void change(EvidenceItem item, UnaryOperator<byte[]> change) throws IOException {
        Files.write(house.file(item), change.apply(Files.readAllBytes(house.file(item))));
    }

    /** Those chunks, then the file from those places on. */
    private static byte[] joined(byte[] file, int[] chunks, int... ends) {
        var all = new java.io.ByteArrayOutputStream();
        for (int chunk : chunks) all.write(file, chunk * STRIDE, STRIDE);
        for (int end : ends) all.write(file, end, file.length - end);
        return all.toByteArray();
    }
}
