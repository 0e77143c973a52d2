package eu.vigie.evidence;

import static eu.vigie.breach.BreachHouse.OFFICER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import eu.vigie.breach.BreachHouse;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Evidence that comes in parts: what has arrived stays, and it is kept only whole. The same of every store. */
abstract class UploadsContract {

    private static final String SHA256_OF_ABCDEF = "bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721";

    final EvidenceHouse room;
    final BreachHouse house;
    final Uploads uploads;
    final Evidence evidence;
    final String breach;

    UploadsContract(EvidenceHouse room) {
        this.room = room;
        house = room.house;
        uploads = room.uploads;
        evidence = room.evidence;
        breach = room.breach;
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void itGoesOnFromWhereTheSenderWasCutOffAndItsDigestIsThatOfTheWhole() throws IOException {
        var begun = begin(6, null);
        assertThat(begun.offset()).isZero();
        var cut = uploads.take(breach, begun.id(), 0, cutAfter("abcd"), OFFICER);
        assertThat(cut.offset()).isEqualTo(4);
        assertThat(evidence.of(breach)).isEmpty();
        assertThat(uploads.unfinished(breach)).extracting(Upload::offset).containsExactly(4L);

        var whole = uploads.take(breach, begun.id(), 4, bytes("ef"), OFFICER);

        var item = evidence.get(breach, Objects.requireNonNull(whole.evidence()));
        assertThat(item.sha256()).isEqualTo(SHA256_OF_ABCDEF);
        assertThat(item.size()).isEqualTo(6);
        assertThat(evidence.verify(breach, item.id(), OFFICER)).isEqualTo(Reread.compared(true));
        assertThat(uploads.unfinished(breach)).isEmpty();
        assertThat(house.told.actions()).containsExactly("evidence_added", "evidence_verified");
    }

    @Test
    void afterARestartTheDigestIsComputedFromTheDisk() throws IOException {
        var begun = begin(6, SHA256_OF_ABCDEF);
        uploads.take(breach, begun.id(), 0, bytes("abc"), OFFICER);

        var whole = room.restarted().take(breach, begun.id(), 3, bytes("def"), OFFICER);

        assertThat(whole.evidence()).isNotNull();
    }

    @Test
    void aPartThatBeginsElsewhereOrComesTwiceAtOnceIsRefused() throws IOException {
        var begun = begin(6, null);
        uploads.take(breach, begun.id(), 0, bytes("abc"), OFFICER);
        assertThatThrownBy(() -> uploads.take(breach, begun.id(), 0, bytes("abc"), OFFICER))
                .isInstanceOf(OutOfStep.class);
        var refused = new ArrayList<@Nullable Throwable>();
        uploads.take(
                breach,
                begun.id(),
                3,
                whileReading("d", () -> {
                    refused.add(catchThrowable(() -> uploads.take(breach, begun.id(), 3, bytes("x"), OFFICER)));
                    refused.add(catchThrowable(() -> uploads.giveUp(breach, begun.id(), OFFICER)));
                }),
                OFFICER);

        assertThat(refused).isNotEmpty().allMatch(OutOfStep.class::isInstance);
        assertThat(uploads.get(breach, begun.id()).offset()).isEqualTo(4);
    }

    @Test
    void theLastPartMayBeRepeatedAndIsKeptOnce() throws IOException {
        var begun = begin(3, null);
        var first = uploads.take(breach, begun.id(), 0, bytes("abc"), OFFICER);
        var again = uploads.take(breach, begun.id(), 3, bytes(""), OFFICER);

        assertThat(again.evidence()).isEqualTo(first.evidence());
        assertThat(evidence.of(breach)).hasSize(1);
        assertThatThrownBy(() -> uploads.giveUp(breach, begun.id(), OFFICER)).isInstanceOf(OutOfStep.class);
    }

    @Test
    void bytesThatAreSafeWithoutARowBecomeEvidenceWithTheNextCall() throws IOException {
        var begun = begin(3, null);
        var place = room.bean(UploadRows.class)
                .find(breach, begun.id())
                .orElseThrow()
                .place();
        room.bean(PartStore.class).append(place, 0, 3, bytes("abc"));
        room.bean(PartStore.class).settle(place, 3);

        assertThat(uploads.take(breach, begun.id(), 3, bytes(""), OFFICER).evidence())
                .isNotNull();
    }

    @Test
    void moreBytesThanAnnouncedAreRefusedAndNoneOfThatPartIsKept() throws IOException {
        var begun = begin(3, null);
        uploads.take(breach, begun.id(), 0, bytes("a"), OFFICER);
        assertThatThrownBy(() -> uploads.take(breach, begun.id(), 1, bytes("bcd"), OFFICER))
                .isInstanceOf(InvalidInput.class);

        assertThat(uploads.get(breach, begun.id()).offset()).isEqualTo(1);
    }

    @Test
    void ofAPartThatIsFarTooLongNothingIsKeptAndTheRightBytesMakeTheWhole() throws IOException {
        var right = EvidenceHouse.random(5 * ChunkCipher.CHUNK);
        var begun = begin(right.length, null);
        uploads.take(breach, begun.id(), 0, new ByteArrayInputStream(right, 0, ChunkCipher.CHUNK), OFFICER);
        var wrong = new ByteArrayInputStream(new byte[right.length]);
        assertThatThrownBy(() -> uploads.take(breach, begun.id(), ChunkCipher.CHUNK, wrong, OFFICER))
                .isInstanceOf(InvalidInput.class);

        int there = (int) uploads.get(breach, begun.id()).offset();
        assertThat(there).isLessThanOrEqualTo(ChunkCipher.CHUNK);
        var rest = new ByteArrayInputStream(right, there, right.length - there);
        var whole = uploads.take(breach, begun.id(), there, rest, OFFICER);
        var item = evidence.get(breach, Objects.requireNonNull(whole.evidence()));
        assertThat(item.size()).isEqualTo(right.length);
        assertThat(room.content(item)).isEqualTo(right);
        assertThat(evidence.verify(breach, item.id(), OFFICER)).isEqualTo(Reread.compared(true));
    }

    @Test
    void whoSaysThatMoreComeThanWereAnnouncedIsRefusedBeforeAByteIsRead() throws IOException {
        var begun = begin(3, null);
        var unread = bytes("abcd");
        assertThatThrownBy(() -> uploads.take(breach, begun.id(), 0, 4, unread, OFFICER))
                .isInstanceOf(InvalidInput.class);
        assertThat(unread.available()).isEqualTo(4);
    }

    @Test
    void bytesWithAnotherDigestThanAnnouncedAreNotKept() throws IOException {
        var begun = begin(3, SHA256_OF_ABCDEF);
        assertThatThrownBy(() -> uploads.take(breach, begun.id(), 0, bytes("abc"), OFFICER))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("digest-differs");

        assertThat(house.told.actions()).containsExactly("evidence_upload_given_up");
        assertNothingIsLeft(begun);
    }

    @Test
    void anEmptyFileIsKeptAtOnce() throws IOException {
        assertThat(begin(0, null).evidence()).isNotNull();
    }

    @Test
    void whatNobodyFinishesIsErasedAfterItsDaysAndTheTrailSaysSo() throws IOException {
        var begun = begin(6, null);
        var finished = begin(1, null);
        uploads.take(breach, finished.id(), 0, bytes("a"), OFFICER);
        uploads.take(breach, begun.id(), 0, bytes("abc"), OFFICER);
        house.clock.pass(Duration.ofDays(Uploads.KEPT_DAYS));
        sweep();
        assertThat(uploads.unfinished(breach)).hasSize(1);
        house.clock.pass(Duration.ofSeconds(1));
        sweep();

        assertThat(house.told.actions()).containsExactly("evidence_added", "evidence_upload_given_up");
        assertNothingIsLeft(begun);
        assertThat(evidence.of(breach)).hasSize(1);
    }

    @Test
    void aSizeAndADigestThatAreNoneAreNamed() {
        assertThatThrownBy(() -> begin(-1, null)).hasMessageContaining("Upload-Length");
        assertThatThrownBy(() -> begin(1, "abc")).hasMessageContaining("sha256");
        assertThatThrownBy(() -> uploads.begin(breach, new AnnouncedFile(" ", "log", null, 1, null, null), OFFICER))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> uploads.begin(breach, new AnnouncedFile("a", "log", 4711L, 1, null, null), OFFICER))
                .isInstanceOf(NotFound.class);
    }

    private void sweep() {
        house.context.getBean(AbandonedUploads.class).erase();
    }

    private void assertNothingIsLeft(Upload upload) throws IOException {
        assertThatThrownBy(() -> uploads.get(breach, upload.id())).isInstanceOf(NotFound.class);
        assertThat(room.left(upload.id())).isEmpty();
    }

    private Upload begin(long size, @Nullable String sha256) throws IOException {
        return uploads.begin(breach, new AnnouncedFile("disk.img", "image", null, size, sha256, null), OFFICER);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** The line goes down after these. */
    private static InputStream cutAfter(String text) {
        return new FilterInputStream(bytes(text)) {
            @Override
            public int read(byte[] to, int from, int most) throws IOException {
                int read = super.read(to, from, most);
                if (read < 0) throw new IOException("reset");
                return read;
            }
        };
    }

    private static InputStream whileReading(String text, Runnable meanwhile) {
        return new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] to, int from, int most) {
                meanwhile.run();
                return super.read(to, from, most);
            }
        };
    }
}
