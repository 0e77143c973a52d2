package eu.vigie.evidence;

import static eu.vigie.breach.BreachHouse.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import eu.vigie.audit.CanonicalJson;
import eu.vigie.breach.BreachHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes and row were changed so that they fit each other: the trail has what was taken in. */
@OnPostgresqlToo
class ChangedRowTest {

    private final EvidenceHouse house;

    ChangedRowTest(@TempDir Path folder) {
        house = new EvidenceHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void otherBytesUnderARowThatSaysTheirDigestAreAMismatchAndItSaysWhere() throws IOException {
        var kept = house.kept(EvidenceHouse.random(10));
        recordedAt(kept, 7);
        assertThat(house.verify(kept)).isEqualTo(Reread.compared(true));

        var other = EvidenceHouse.random(11);
        var digest = ByteStore.sha256();
        digest.update(other);
        Files.write(house.file(kept), other);
        set(
                kept,
                "byte_size = 11, key_id = null, wrapped_key = null, sha256 = '" + ByteStore.hexadecimal(digest) + "'");
        assertThat(house.content(kept)).as("the row fits the bytes").isEqualTo(other);

        assertThat(house.verify(kept)).isEqualTo(Reread.rowChanged(7L));
        assertThat(last().details())
                .containsEntry("result", "mismatch")
                .containsEntry("reason", "row_changed")
                .containsEntry("position", 7L);
        assertThat(house.bean(Verifications.class).failed(9))
                .extracting(EvidenceItem::id)
                .containsExactly(kept.id());
    }

    @Test
    void aRowThatSaysAnotherSizeOrThatTheTrailDoesNotKnowIsAMismatch() throws IOException {
        var kept = house.kept(EvidenceHouse.random(10));
        set(kept, "byte_size = 11");
        assertThat(house.verify(kept)).as("no place in the chain yet").isEqualTo(Reread.rowChanged(null));
        set(kept, "byte_size = 10");
        assertThat(house.verify(kept)).isEqualTo(Reread.compared(true));

        set(kept, "id = 4711");
        assertThat(house.verify(house.evidence.get(house.breach, 4711))).isEqualTo(Reread.rowChanged(null));
    }

    /** Whoever writes the row could add an entry as well, and the house would chain it: what was recorded first counts. */
    @Test
    void anEntryThatIsAddedAfterwardsExcusesNothing() throws IOException {
        var kept = house.kept(EvidenceHouse.random(10));
        set(kept, "byte_size = 11");
        var changed = house.evidence.get(house.breach, kept.id());
        house.house.context.publishEvent(new EvidenceAdded(house.breach, changed, null, OFFICER, BreachHouse.NOW));
        assertThat(house.verify(changed)).isEqualTo(Reread.rowChanged(null));
    }

    @Test
    void aDigestThatIsComputedElsewhereIsHeldAgainstWhatWasRegistered() {
        var references = house.bean(EvidenceReferences.class);
        var item = references.register(
                house.breach,
                new Reference("disk.img", "image", 10L, "ab".repeat(32), "Safe 3", "Laboratory"),
                OFFICER);
        set(item, "sha256 = '" + "cd".repeat(32) + "'");
        var computed = new ComputedDigest("cd".repeat(32), "Expert", BreachHouse.NOW, null, null);
        assertThat(references.record(house.breach, item.id(), computed, OFFICER))
                .isEqualTo(Reread.rowChanged(null));
        assertThat(house.verify(item)).isEqualTo(Reread.rowChanged(null));
    }

    /** What the package of a case may leave aside. */
    @Test
    void whatNobodyAskedForAndPassedAgainOnlyConfirms() throws IOException {
        var kept = house.kept(EvidenceHouse.random(10));
        assertThat(confirms(kept, OFFICER)).as("a person asked").isFalse();
        assertThat(confirms(kept, Actor.VIGIE)).isTrue();
        assertThat(CanonicalJson.of(last().details())).isEqualTo(EvidenceVerified.CONFIRMATION);

        set(kept, "byte_size = 11");
        assertThat(confirms(kept, Actor.VIGIE)).as("a mismatch").isFalse();
        set(kept, "byte_size = 10");
        assertThat(confirms(kept, Actor.VIGIE)).as("the first match after it").isFalse();
        assertThat(confirms(kept, Actor.VIGIE)).isTrue();
        var fresh = house.kept(EvidenceHouse.random(12));
        assertThat(confirms(fresh, Actor.VIGIE)).as("the first time at all").isTrue();
    }

    private boolean confirms(EvidenceItem item, Actor actor) {
        house.evidence.verify(house.breach, item.id(), actor);
        return last().details().containsKey("confirms");
    }

    private Audited last() {
        List<Audited> told = house.house.told.events;
        return told.get(told.size() - 1);
    }

    private void set(EvidenceItem item, String what) {
        house.database()
                .sql("update evidence_item set " + what + " where id = ?")
                .param(item.id())
                .update();
    }

    /** Nothing is chained in this house: its entry gets that place by hand. */
    private void recordedAt(EvidenceItem item, long position) {
        long entry = house.database()
                .sql("select id from audit_entry where entry_action = 'evidence_added' and subject = ?")
                .param("evidence:" + item.id())
                .query(Long.class)
                .single();
        house.database()
                .sql("insert into audit_link (chain_position, entry, digest) values (?, ?, '00')")
                .params(position, entry)
                .update();
    }
}
