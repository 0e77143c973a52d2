package eu.vigie.evidence;

import static eu.vigie.breach.BreachHouse.OFFICER;
import static eu.vigie.breach.BreachHouse.SECOND;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.SamePerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence is destroyed by two people, never under a hold, its key before its file, and what is known of it stays. */
@OnPostgresqlToo
class HoldsAndDestructionTest {

    private final EvidenceHouse house;
    private LegalHolds holds;
    private Destructions destructions;
    private EvidenceItem item;

    HoldsAndDestructionTest(@TempDir Path folder) {
        house = new EvidenceHouse(folder);
    }

    @BeforeEach
    void aPieceOfEvidence() throws IOException {
        holds = house.bean(LegalHolds.class);
        destructions = house.bean(Destructions.class);
        item = house.kept(EvidenceHouse.random(100));
        house.house.told.events.clear();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void twoPeopleDestroyItsBytesAndWhatIsKnownOfItStays() throws IOException {
        var asked = request();
        assertThat(asked.state()).isEqualTo("requested");
        assertThatThrownBy(() -> destructions.approve(house.breach, item.id(), asked.id(), OFFICER))
                .isInstanceOf(SamePerson.class);
        assertThat(house.content(item)).hasSize(100);

        var done = destructions.approve(house.breach, item.id(), asked.id(), SECOND);
        assertThat(done.state()).isEqualTo("destroyed");
        assertThat(done.method()).isEqualTo("key_and_file");
        assertThat(house.files()).isEmpty();
        assertThat(keys()).isZero();
        assertThatThrownBy(() -> house.content(item)).isInstanceOf(DestroyedEvidence.class);
        assertThat(house.verify(item)).isEqualTo(Reread.notVerifiable("destroyed"));
        assertThat(house.bean(Verifications.class).failed(9)).isEmpty();
        assertThat(house.evidence.get(house.breach, item.id()).sha256()).isEqualTo(item.sha256());
        assertThat(house.house.told.actions())
                .startsWith(
                        "evidence_destruction_requested",
                        "evidence_read",
                        "evidence_destruction_approved",
                        "evidence_destroyed");
        assertThat(told("evidence_destroyed").details())
                .containsEntry("sha256", item.sha256())
                .containsEntry("requestedBy", "officer")
                .containsEntry("decidedBy", "second");
        assertThatThrownBy(this::request).isInstanceOf(DestroyedEvidence.class);
    }

    @Test
    void underAHoldNothingIsDestroyed() {
        var asked = request();
        var onPiece = holds.place(house.breach, item.id(), new PlacedHold("Civil claim", null), SECOND);
        assertHeld(asked);
        holds.lift(house.breach, onPiece.id(), "Settled", SECOND);
        var onCase = holds.place(house.breach, null, new PlacedHold("Order of the court", null), SECOND);
        assertHeld(asked);
        assertThat(holds.onCase(house.breach)).isTrue();
        assertThatThrownBy(() -> holds.lift(house.breach, onCase.id(), " ", SECOND))
                .isInstanceOf(InvalidInput.class);
        holds.lift(house.breach, onCase.id(), "Lifted by the court", OFFICER);
        assertThatThrownBy(() -> holds.lift(house.breach, onCase.id(), "Again", OFFICER))
                .isInstanceOf(HeldEvidence.class);
        assertThat(holds.onCase(house.breach)).isFalse();
        assertThat(house.house.told.actions()).contains("hold_placed", "hold_lifted");
        assertThat(approved(asked).state()).isEqualTo("destroyed");
    }

    @Test
    void ofAHoldForARequestByLawEnforcementTheTrailTellsTheNumberAndNoReason() {
        var hold = holds.placeFor(7, house.breach, null, new PlacedHold("Brigade 12, a clerk", null), SECOND);
        assertThat(hold.request()).isEqualTo(7);
        assertThat(holds.get(house.breach, hold.id()).reason()).contains("Brigade 12");
        holds.lift(house.breach, hold.id(), "The clerk was arrested", SECOND);
        for (var action : List.of("hold_placed", "hold_lifted"))
            assertThat(told(action).details()).containsEntry("request", 7L).doesNotContainKey("reason");
    }

    @Test
    void aHoldEndsWhenItWasSaidToAndCoversOnlyWhatItCovers() throws IOException {
        var other = house.kept(EvidenceHouse.random(5));
        var until = house.house.clock.instant().plus(Duration.ofDays(1));
        assertThatThrownBy(
                        () -> holds.place(house.breach, null, new PlacedHold(" ", house.house.clock.instant()), SECOND))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("reason")
                .hasMessageContaining("until");
        holds.place(house.breach, other.id(), new PlacedHold("Claim", until), SECOND);
        assertThat(holds.on(house.breach, item.id())).isEmpty();
        assertThatThrownBy(() -> destructions.request(house.breach, other.id(), "Old", OFFICER))
                .isInstanceOf(HeldEvidence.class);
        house.house.clock.pass(Duration.ofDays(1));
        assertThat(destructions
                        .request(house.breach, other.id(), "Old", OFFICER)
                        .undecided())
                .isTrue();
    }

    @Test
    void whatWasRefusedStaysAndMayBeAskedForAgain() throws IOException {
        var asked = request();
        assertThatThrownBy(this::request).as("one request at a time").isInstanceOf(HeldEvidence.class);
        assertThatThrownBy(() -> destructions.refuse(house.breach, item.id(), asked.id(), "", SECOND))
                .isInstanceOf(InvalidInput.class);
        assertThat(destructions
                        .refuse(house.breach, item.id(), asked.id(), "Still needed", SECOND)
                        .state())
                .isEqualTo("refused");
        assertThatThrownBy(() -> approved(asked)).isInstanceOf(HeldEvidence.class);
        assertThat(house.content(item)).hasSize(100);
        assertThat(request().id()).isNotEqualTo(asked.id());
    }

    /** Stopped right after the approval: the key is gone already, the file goes with the next pass, and then the trail says so. */
    @Test
    void aCrashBetweenKeyAndFileLeavesNothingReadableAndIsMadeGood() throws IOException {
        var asked = request();
        var file = house.file(item);
        house.bean(DestructionRows.class).approve(item, asked.id(), SECOND);
        assertThat(file).exists();
        assertThat(keys()).isZero();
        assertThatThrownBy(() -> house.content(item)).isInstanceOf(DestroyedEvidence.class);
        assertThat(house.house.told.actions()).doesNotContain("evidence_destroyed");

        Files.delete(file);
        destructions.eraseAll();
        destructions.eraseAll();
        assertThat(house.house.told.actions().stream().filter("evidence_destroyed"::equals))
                .as("one certificate, also when the file was gone before")
                .hasSize(1);
        assertThat(told("evidence_destroyed").actor()).isEqualTo(Actor.VIGIE);
    }

    /** Each step, and what an earlier crash had left beside the file and in a copy of it, is made good at the next start. */
    @Test
    void killedAtAnyStepItIsDestroyedAtTheNextStart() throws IOException {
        for (int step = 0; step < 6; step++) {
            var piece = step % 2 == 0 ? house.kept(EvidenceHouse.random(100)) : house.keptPlain("clear");
            var name = house.file(piece).getFileName().toString();
            var left = "left-" + step;
            for (var file :
                    List.of(name + ".tail", name + ".coming", name + ".lock", left, PlainEvidence.encrypted(name)))
                Files.writeString(house.file(file), "left by a crash");
            house.database()
                    .sql("update evidence_item set plain_left = ? where id = ?")
                    .params(left, piece.id())
                    .update();
            var asked = destructions.request(house.breach, piece.id(), "Kept long enough", OFFICER);
            house.house.told.events.clear();

            var killed = killedAfter(step);
            assertThatThrownBy(() -> killed.approve(house.breach, piece.id(), asked.id(), SECOND))
                    .isInstanceOf(Killed.class);
            assertThatThrownBy(() -> house.content(piece)).as("step %s", step).isInstanceOf(DestroyedEvidence.class);
            assertThat(house.house.told.actions()).doesNotContain("evidence_destroyed");

            restarted(house.bean(ByteStore.class)).eraseAll();
            assertThat(house.files())
                    .as("step %s", step)
                    .noneMatch(file -> file.toString().contains(name)
                            || file.endsWith(left)
                            || file.endsWith(PlainEvidence.encrypted(name)));
            assertThat(house.house.told.actions().stream().filter("evidence_destroyed"::equals))
                    .hasSize(1);
            assertThat(destructions.of(house.breach, piece.id())).allMatch(one -> one.destroyedAt() != null);
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Three names are erased: before and after each of them; after the last, only the row is missing. */
    private Destructions killedAfter(int step) {
        var calls = new java.util.concurrent.atomic.AtomicInteger();
        var store = org.mockito.Mockito.spy(house.bean(FolderStore.class));
        try {
            org.mockito.Mockito.doAnswer(call -> {
                        if (calls.getAndIncrement() == step) throw new Killed();
                        call.callRealMethod();
                        if (calls.getAndIncrement() == step) throw new Killed();
                        return null;
                    })
                    .when(store)
                    .erase(org.mockito.ArgumentMatchers.any());
        } catch (IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
        return restarted(store);
    }

    private Destructions restarted(ByteStore store) {
        return new Destructions(
                house.bean(EvidenceRows.class), house.bean(DestructionRows.class), house.bean(DoomedRows.class), store);
    }

    @Test
    void bytesThatLayPlainAreErasedAndNeverEncryptedInstead() throws IOException {
        var plain = house.keptPlain("clear");
        var found = house.bean(KeyRows.class).plain(0, 9);
        var asked = destructions.request(house.breach, plain.id(), "Old", OFFICER);
        var done = destructions.approve(house.breach, plain.id(), asked.id(), SECOND);
        assertThat(done.method()).isEqualTo("file");
        assertThat(house.bean(KeyRows.class).plain(0, 9)).isEmpty();
        var elsewhere = house.bean(ByteStore.class)
                .keep(house.breach, new java.io.ByteArrayInputStream("clear".getBytes(UTF_8)));
        assertThat(house.bean(KeyRows.class).encrypted(found.get(0), elsewhere))
                .as("a pass that had begun before")
                .isFalse();
        assertThat(house.evidence.get(house.breach, plain.id()).destroyedAt()).isNotNull();
    }

    private Destruction request() {
        return destructions.request(house.breach, item.id(), "Kept long enough", OFFICER);
    }

    private Destruction approved(Destruction asked) {
        return destructions.approve(house.breach, item.id(), asked.id(), SECOND);
    }

    private void assertHeld(Destruction asked) {
        assertThatThrownBy(() -> approved(asked)).isInstanceOf(HeldEvidence.class);
        assertThat(destructions.of(house.breach, item.id())).allMatch(Destruction::undecided);
        assertThat(keys()).isOne();
    }

    private long keys() {
        return house.database()
                .sql("select count(*) from evidence_item where id = ? and wrapped_key is not null")
                .param(item.id())
                .query(Long.class)
                .single();
    }

    private Audited told(String action) {
        return List.copyOf(house.house.told.events).stream()
                .filter(one -> one.action().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
