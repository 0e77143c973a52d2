package eu.vigie.evidence;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bytes on their way out: first the key, then the file, then that it is so. */
@Component
@Transactional
class DoomedRows {

    private final JdbcClient database;

    DoomedRows(JdbcClient database) {
        this.database = database;
    }

    /** Its key is gone with this; true where it had one. */
    public boolean doom(long evidence, Instant now) {
        boolean encrypted = database.sql("select key_id from evidence_item where id = ? for update")
                .param(evidence)
                .query((row, number) -> row.getString(1) != null)
                .single();
        database.sql("update evidence_item set key_id = null, wrapped_key = null, destroying_since = ? where id = ?")
                .params(now.atOffset(UTC), evidence)
                .update();
        // A file that came in parts has its key here too, for some days.
        database.sql("delete from evidence_upload where evidence = ?")
                .param(evidence)
                .update();
        return encrypted;
    }

    /** The keys of all that the case holds are gone with this. */
    public void doomAll(String breach, Instant now) {
        database.sql("update evidence_item set key_id = null, wrapped_key = null, destroying_since = ?"
                        + " where breach = ? and storage is not null and destroying_since is null")
                .params(now.truncatedTo(ChronoUnit.MICROS).atOffset(UTC), breach)
                .update();
        database.sql("delete from evidence_upload where breach = ? and evidence is not null")
                .param(breach)
                .update();
    }

    /** Of pieces after that one. */
    @Transactional(readOnly = true)
    public List<Doomed> after(long evidence, int most) {
        return list("id > ?", evidence, most);
    }

    /** Of one case. */
    @Transactional(readOnly = true)
    public List<Doomed> of(String breach, int most) {
        return list("breach = ?", breach, most);
    }

    /** False when it was said before. */
    public boolean erased(long evidence, Instant now) {
        return database.sql("update evidence_item set destroyed_at = ?, plain_left = null where id = ?"
                                + " and destroying_since is not null and destroyed_at is null")
                        .params(now.atOffset(UTC), evidence)
                        .update()
                > 0;
    }

    private List<Doomed> list(String which, Object value, int most) {
        return database.sql("select * from evidence_item where destroying_since is not null and destroyed_at is null"
                        + " and " + which + " order by id fetch first " + most + " rows only")
                .param(value)
                .query(DoomedRows::read)
                .list();
    }

    private static Doomed read(ResultSet row, int number) throws SQLException {
        return new Doomed(ItemRow.read(row), row.getString("storage"), row.getString("plain_left"));
    }
}
