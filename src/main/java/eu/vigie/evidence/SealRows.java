package eu.vigie.evidence;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals as rows; within the transaction of who asks. */
@Component
class SealRows {

    private final JdbcClient database;

    SealRows(JdbcClient database) {
        this.database = database;
    }

    /** The piece under this seal, until the transaction ends nobody else's. */
    EvidenceItem hold(EvidenceItem item) {
        return database.sql("select * from evidence_item where id = ? for update")
                .param(item.id())
                .query((row, number) -> ItemRow.read(row))
                .single();
    }

    void add(EvidenceItem item, EvidenceSeal seal) {
        database.sql(
                        "insert into evidence_seal (evidence, seal_number, record, digest, supersedes, reason, sealed_by,"
                                + " sealed_at) values (:evidence, :number, :record, :digest, :supersedes, :reason, :person, :now)")
                .param("evidence", item.id())
                .param("number", seal.number())
                .param("record", seal.record())
                .param("digest", seal.digest())
                .param("supersedes", seal.supersedes())
                .param("reason", seal.reason())
                .param("person", seal.sealedBy())
                .param("now", seal.sealedAt().atOffset(UTC))
                .update();
        database.sql("update evidence_item set seal = ? where id = ?")
                .params(seal.digest(), item.id())
                .update();
    }

    void rename(EvidenceItem item, String name, String kind) {
        database.sql("update evidence_item set item_name = ?, item_kind = ? where id = ?")
                .params(name, kind, item.id())
                .update();
    }

    /** Pieces of a case that nobody has sealed, after that one, oldest first. */
    List<EvidenceItem> unsealed(String breach, long after, int most) {
        return database.sql("select * from evidence_item where breach = ? and id > ? and seal is null and"
                        + " destroying_since is null order by id fetch first " + most + " rows only")
                .params(breach, after)
                .query((row, number) -> ItemRow.read(row))
                .list();
    }

    List<EvidenceSeal> of(long evidence) {
        return database.sql("select * from evidence_seal where evidence = ? order by seal_number")
                .param(evidence)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<EvidenceSeal> last(long evidence) {
        return database.sql(
                        "select * from evidence_seal where evidence = ? order by seal_number desc fetch first 1 rows only")
                .param(evidence)
                .query((row, number) -> read(row))
                .optional();
    }

    private static EvidenceSeal read(ResultSet row) throws SQLException {
        return new EvidenceSeal(
                row.getInt("seal_number"),
                row.getString("record"),
                row.getString("digest"),
                row.getString("supersedes"),
                row.getString("reason"),
                row.getString("sealed_by"),
                Objects.requireNonNull(ItemRow.instant(row, "sealed_at")));
    }
}
