package eu.vigie.filing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Officers' own answers, by filing and field. A follow-up starts with those of the filing it follows. */
@Repository
class FieldWordings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    FieldWordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By field, as the database gives those of one filing in one value; null where there are none. */
    static Map<Integer, Worded> read(@Nullable String all) {
        Map<Integer, Worded> byField = new TreeMap<>();
        if (all != null)
            JSON.readTree(all).forEach(one -> byField.put(one.get("field").asInt(), worded(one)));
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

    private static Worded worded(JsonNode one) {
        return new Worded(
                JSON.readValue(one.get("answer").asString(), Object.class),
                one.get("basis").asString(),
                one.get("by").asString(),
                instant(one.get("at").decimalValue()));
    }

    private static Instant instant(BigDecimal seconds) {
        return Instant.EPOCH.plus(seconds.movePointRight(6).longValueExact(), ChronoUnit.MICROS);
    }
}
