package eu.vigie.evidence;

import static eu.vigie.breach.BreachHouse.NOW;
import static eu.vigie.breach.BreachHouse.OFFICER;
import static eu.vigie.breach.BreachHouse.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.audit.Audited;
import eu.vigie.refusal.InvalidInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of sealed evidence is corrected by a further entry and never changed; who changes it elsewhere is found out. */
@OnPostgresqlToo
class EvidenceSealsTest {

    private static final Reread BROKEN = Reread.sealBroken();

    private final EvidenceHouse house;
    private EvidenceSeals seals;
    private Acquisitions acquisitions;
    private EvidenceItem item;

    EvidenceSealsTest(@TempDir Path folder) {
        house = new EvidenceHouse(folder);
    }

    @BeforeEach
    void aPieceOfEvidence() throws IOException {
        seals = house.bean(EvidenceSeals.class);
        acquisitions = house.bean(Acquisitions.class);
        item = house.kept(EvidenceHouse.random(10));
        acquisitions.record(house.breach, item.id(), acquired("Disk 7"), OFFICER);
        house.house.told.events.clear();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theDigestOfWhatIsKnownStandsOnTheTrail() {
        var seal = seals.seal(house.breach, item.id(), OFFICER);
        assertThat(seal.record())
                .startsWith("{\"acquisition\":{")
                .contains("\"source\":\"Disk 7\"", "\"sha256\":\"" + item.sha256() + "\"", "\"number\":1")
                .doesNotContain(": ", "supersedes");
        assertThat(seal.digest()).isEqualTo(SealedRecord.digest(seal.record()));
        assertThat(told("evidence_sealed").details()).containsEntry("digest", seal.digest());
        assertThat(house.verify(item)).isEqualTo(Reread.compared(true));
        assertThatThrownBy(() -> seals.seal(house.breach, item.id(), OFFICER)).isInstanceOf(SealedEvidence.class);
    }

    @Test
    void whatIsSealedIsOnlyCorrectedWithAReasonAndWhatStoodBeforeStays() {
        var first = seals.seal(house.breach, item.id(), OFFICER);
        assertThatThrownBy(() -> acquisitions.record(house.breach, item.id(), acquired("Disk 8"), OFFICER))
                .isInstanceOf(SealedEvidence.class);
        assertThatThrownBy(() -> correct("other.img", null, " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> correct(item.name(), acquired("Disk 7"), "No reason"))
                .as("nothing would change")
                .isInstanceOf(InvalidInput.class);

        var second = correct("other.img", acquired("Disk 8"), "Misread the label.");
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.supersedes()).isEqualTo(first.digest());
        assertThat(second.record()).contains("other.img", "Disk 8", "Misread the label.", first.digest());
        assertThat(seals.of(house.breach, item.id())).containsExactly(first, second);
        assertThat(told("evidence_corrected").details()).containsEntry("supersedes", first.digest());
        assertThat(house.evidence.get(house.breach, item.id()).name()).isEqualTo("other.img");
        assertThat(house.verify(item)).isEqualTo(Reread.compared(true));
    }

    @Test
    void whatIsNotSealedIsNotCorrected() {
        assertThatThrownBy(() -> correct("other.img", null, "Because")).isInstanceOf(SealedEvidence.class);
        assertThat(house.verify(item)).isEqualTo(Reread.compared(true));
    }

    @Test
    void aChangeBehindTheSealIsFound() {
        seals.seal(house.breach, item.id(), OFFICER);
        for (var change : new String[] {
            "update evidence_item set item_name = 'x' where id = ?",
            "update evidence_item set added_by = 'x' where id = ?",
            "update evidence_item set seal = null where id = ?",
            "update evidence_acquisition set source = 'x' where evidence = ?",
            "update evidence_seal set record = '{}' where evidence = ?",
            "delete from evidence_seal where evidence = ?"
        }) {
            assertThat(house.verify(item)).as("before: " + change).isEqualTo(Reread.compared(true));
            var before = house.database()
                    .sql(
                            "select i.item_name, i.added_by, i.seal, a.source, s.* from evidence_item i join evidence_acquisition a"
                                    + " on a.evidence = i.id join evidence_seal s on s.evidence = i.id where i.id = ?")
                    .param(item.id())
                    .query()
                    .singleRow();
            house.database().sql(change).param(item.id()).update();
            assertThat(house.verify(item)).as(change).isEqualTo(BROKEN);
            house.database()
                    .sql("update evidence_item set item_name = ?, added_by = ?, seal = ? where id = ?")
                    .params(text(before, "item_name"), text(before, "added_by"), text(before, "seal"), item.id())
                    .update();
            house.database()
                    .sql("update evidence_acquisition set source = ? where evidence = ?")
                    .params(text(before, "source"), item.id())
                    .update();
            if (change.startsWith("delete")) return;
            house.database()
                    .sql("update evidence_seal set record = ? where evidence = ?")
                    .params(text(before, "record"), item.id())
                    .update();
        }
    }

    /** Somebody who may write to the database seals what they changed anew: the trail still has the old digest. */
    @Test
    void aForgedSealIsFoundByTheTrail() {
        seals.seal(house.breach, item.id(), OFFICER);
        house.database()
                .sql("update evidence_item set item_name = 'x' where id = ?")
                .param(item.id())
                .update();
        var changed = house.evidence.get(house.breach, item.id());
        var last = seals.of(house.breach, item.id()).get(0);
        var record = SealedRecord.of(
                changed, acquisitions.of(house.breach, item.id()).orElseThrow(), last);
        house.database()
                .sql("update evidence_seal set record = ?, digest = ? where evidence = ?")
                .params(record, SealedRecord.digest(record), item.id())
                .update();
        house.database()
                .sql("update evidence_item set seal = ? where id = ?")
                .params(SealedRecord.digest(record), item.id())
                .update();
        assertThat(house.verify(item)).isEqualTo(BROKEN);
    }

    @Test
    void allOfACaseIsSealedAtOnceAndOnlyWhatIsNot() throws IOException {
        house.kept(EvidenceHouse.random(11));
        seals.seal(house.breach, item.id(), OFFICER);
        house.kept(EvidenceHouse.random(12));
        assertThat(seals.sealAll(house.breach, SECOND)).isEqualTo(2);
        assertThat(house.evidence.of(house.breach))
                .allSatisfy(one -> assertThat(one.seal()).isNotNull());
        assertThat(seals.sealAll(house.breach, SECOND)).isZero();
    }

    private EvidenceSeal correct(String name, @Nullable Acquisition said, String reason) {
        return seals.correct(house.breach, item.id(), new Correction(name, null, said, reason), SECOND);
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private Audited told(String action) {
        return house.house.told.events.stream()
                .filter(one -> one.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static Acquisition acquired(String source) {
        return new Acquisition(
                NOW.minusSeconds(60), "Incident lead", null, source, "dd", "9.1", -12L, "disk", "Two sectors.");
    }
}
