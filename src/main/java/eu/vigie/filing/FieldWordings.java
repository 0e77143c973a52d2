package eu.vigie.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Officers' own answers, by filing and field. A follow-up starts with those of the filing it follows. */
@Repository
class FieldWordings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    FieldWordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Map<Integer, Worded> of(long filing) {
        Map<Integer, Worded> byField = new TreeMap<>();
        jdbc.sql("select * from filing_wording where filing = :filing")
                .param("filing", filing)
                .query(row -> {
                    byField.put(row.getInt("field"), worded(row));
                });
        return Collections.unmodifiableMap(byField);
    }

    void put(long filing, int field, Worded worded) {
        remove(filing, field);
        jdbc.sql("insert into filing_wording (filing, field, answer, basis, worded_by, worded_at)"
                        + " values (:filing, :field, :answer, :basis, :person, :at)")
                .param("filing", filing)
                .param("field", field)
                .param("answer", JSON.writeValueAsString(worded.answer()))
                .param("basis", worded.basis())
                .param("person", worded.by())
                .param("at", worded.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean remove(long filing, int field) {
        return jdbc.sql("delete from filing_wording where filing = :filing and field = :field")
                        .param("filing", filing)
                        .param("field", field)
                        .update()
                == 1;
    }

    void inherit(long from, long to) {
        jdbc.sql("insert into filing_wording (filing, field, answer, basis, worded_by, worded_at)"
                        + " select cast(:to as bigint), field, answer, basis, worded_by, worded_at"
                        + " from filing_wording where filing = :from")
                .param("to", to)
                .param("from", from)
                .update();
    }

    private static Worded worded(ResultSet row) throws SQLException {
        Instant at = row.getObject("worded_at", OffsetDateTime.class).toInstant();
        return new Worded(
                JSON.readValue(row.getString("answer"), Object.class),
                row.getString("basis"),
                row.getString("worded_by"),
                at);
    }
}
