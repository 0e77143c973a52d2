package eu.vigie.obligation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is affected where a person knew better; a later word on the same customer supersedes. */
@Repository
class Corrections {

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest word on each customer of the case, in the order of their recording. */
    Map<String, Correction> of(String breach) {
        var latest = new LinkedHashMap<String, Correction>();
        jdbc.sql("select customer, affected, reason from obligation_correction where breach = :breach order by id")
                .param("breach", breach)
                .query((row, number) -> new Correction(row.getString(1), row.getBoolean(2), row.getString(3)))
                .list()
                .forEach(correction -> latest.put(correction.customer(), correction));
        return latest;
    }

    void add(String breach, Correction correction, String by, Instant at) {
        jdbc.sql("insert into obligation_correction (breach, customer, affected, reason, corrected_by, corrected_at)"
                        + " values (:breach, :customer, :affected, :reason, :by, :at)")
                .param("breach", breach)
                .param("customer", correction.customer())
                .param("affected", correction.affected())
                .param("reason", correction.reason())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    record Correction(String customer, boolean affected, String reason) {}
}
