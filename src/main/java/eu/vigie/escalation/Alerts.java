package eu.vigie.escalation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alerts of cases, each once per audience, and who has seen them. */
@Repository
class Alerts {

    private final JdbcClient jdbc;

    Alerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean sent(String breach, String audience) {
        return counts("select count(*) from alert where breach = :breach and audience = :by", breach, audience);
    }

    void add(String breach, String audience, Instant at) {
        insert("insert into alert (breach, audience, alerted_at) values (:breach, :by, :at)", breach, audience, at);
    }

    /** Those of the cases whose seniors were never alerted. */
    Set<String> missing(Collection<String> breaches) {
        var missing = new HashSet<>(breaches);
        if (missing.isEmpty()) return missing;
        jdbc.sql("select breach from alert where audience = 'seniors' and breach in (:breaches)")
                .param("breaches", Set.copyOf(breaches))
                .query(String.class)
                .list()
                .forEach(missing::remove);
        return missing;
    }

    boolean acknowledged(String breach) {
        return counts(
                "select count(*) from alert_acknowledgement where breach = :breach and person <> :by", breach, "");
    }

    boolean acknowledgedBy(String breach, String person) {
        return counts(
                "select count(*) from alert_acknowledgement where breach = :breach and person = :by", breach, person);
    }

    void acknowledge(String breach, String person, Instant at) {
        insert(
                "insert into alert_acknowledgement (breach, person, acknowledged_at) values (:breach, :by, :at)",
                breach,
                person,
                at);
    }

    private boolean counts(String sql, String breach, String by) {
        return jdbc.sql(sql)
                        .param("breach", breach)
                        .param("by", by)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void insert(String sql, String breach, String by, Instant at) {
        jdbc.sql(sql)
                .param("breach", breach)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
