package eu.vigie.evidence;

import static eu.vigie.breach.BreachHouse.OFFICER;
import static eu.vigie.evidence.ChunkCipher.CHUNK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the evidence is full: it is said, nothing half is kept, and a file that comes in parts goes on when there is room again. */
class FullDiskTest {

    /** A device on which every write finds no room. */
    private static final Path FULL = Path.of("/dev/full");

    private static final int SIZE = 3 * CHUNK + 77;
    private static final byte[] BYTES = EvidenceHouse.random(SIZE);

    private final EvidenceHouse house;

    FullDiskTest(@TempDir Path folder) {
        house = new EvidenceHouse(folder);
    }

    @BeforeEach
    void aDiskThatIsFull() throws IOException {
        assumeThat(FULL).exists();
        Files.createDirectories(house.file("any").getParent());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatComesAtOnceIsRefusedAndNothingOfItIsLeft() throws IOException {
        for (int size : new int[] {5, SIZE}) {
            var place = new Place(
                    house.breach, "at-once", house.bean(DataKeys.class).make(house.breach, "at-once"));
            Files.createSymbolicLink(house.file("at-once.coming"), FULL);

            assertNoRoom(() -> house.bean(FolderStore.class).keep(place, part(0, size)));

            assertThat(house.files()).as(size + " bytes").isEmpty();
        }
    }

    @Test
    void aPartThatFindsNoRoomIsRefusedAndMayComeAgain() throws IOException {
        var begun = begun();
        Files.createSymbolicLink(house.file(begun.id() + ".coming"), FULL);

        assertNoRoom(() -> take(begun, 0, SIZE));

        assertThat(house.uploads.get(house.breach, begun.id()).offset()).isZero();
        assertThat(house.evidence.of(house.breach)).isEmpty();
        Files.delete(house.file(begun.id() + ".coming"));
        assertKept(take(begun, 0, SIZE));
    }

    @Test
    void ofAPartForWhichTheRoomEndsOnTheWayWhatIsWholeStaysAndTheRestMakesTheFile() throws IOException {
        var begun = begun();
        int told = CHUNK + 5;
        take(begun, 0, told);
        Files.createSymbolicLink(house.file(begun.id() + ".tail.new"), FULL);

        assertNoRoom(() -> take(begun, told, 2 * CHUNK + 9));

        assertThat(house.evidence.of(house.breach)).isEmpty();
        assertThat(house.uploads.get(house.breach, begun.id()).offset())
                .as("whole chunks are on the disk, the beginning of the next is not")
                .isEqualTo(2 * CHUNK);
        assertThat(house.restarted().get(house.breach, begun.id()).offset()).isEqualTo(2 * CHUNK);
        Files.delete(house.file(begun.id() + ".tail.new"));
        assertKept(take(begun, 2 * CHUNK, SIZE));
    }

    private static void assertNoRoom(ThrowingCallable taking) {
        assertThatThrownBy(taking).isInstanceOfSatisfying(DiskFull.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.NO_ROOM);
            assertThat(refused.faults()).containsExactly(Fault.of("", "disk-full"));
        });
    }

    private void assertKept(Upload whole) throws IOException {
        var item = house.evidence.get(house.breach, Objects.requireNonNull(whole.evidence()));
        assertThat(house.content(item)).isEqualTo(BYTES);
        assertThat(house.verify(item)).isEqualTo(Reread.compared(true));
        assertThat(house.files()).as("nothing beside it").containsExactly(house.file(item));
    }

    private Upload begun() throws IOException {
        return house.uploads.begin(
                house.breach, new AnnouncedFile("disk.img", "image", null, SIZE, null, null), OFFICER);
    }

    private Upload take(Upload begun, int from, int to) throws IOException {
        return house.uploads.take(house.breach, begun.id(), from, part(from, to), OFFICER);
    }

    private static ByteArrayInputStream part(int from, int to) {
        return new ByteArrayInputStream(BYTES, from, to - from);
    }
}
