package eu.vigie.escalation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alerts of cases, each once per audience, and who has seen them. */
@Repository
class Alerts {

    private static final int AT_A_TIME = 200;

    /** Nobody is called to a case that is closed; opened again, it waits for the same people. */
    static final String OPEN = " and (select c.closed_at from breach_case c where c.reference = l.breach) is null";

    private final JdbcClient jdbc;

    Alerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean sent(String breach, String audience) {
        return counts("select count(*) from alert where breach = :breach and audience = :by", breach, audience);
    }

    /** These people are alerted, and waited for until then. */
    void add(String breach, String audience, Instant at, Instant answerBy) {
        insert(breach, audience, at, answerBy);
    }

    /** The deputies were alerted, or every role has answered: nobody is waited for any more. */
    void settled(String breach, String audience, Instant at) {
        insert(breach, audience, at, null);
        jdbc.sql("update alert set answer_by = null where breach = :breach")
                .param("breach", breach)
                .update();
    }

    private void insert(String breach, String audience, Instant at, @Nullable Instant answerBy) {
        jdbc.sql("insert into alert (breach, audience, alerted_at, answer_by) values (:breach, :audience, :at, :by)")
                .param("breach", breach)
                .param("audience", audience)
                .param("at", Columns.utc(at))
                .param("by", Columns.maybe(answerBy))
                .update();
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

    /** Who has acknowledged the alert of the case. */
    Set<String> acknowledgedBy(String breach) {
        return Set.copyOf(jdbc.sql("select person from alert_acknowledgement where breach = :breach")
                .param("breach", breach)
                .query(String.class)
                .list());
    }

    boolean acknowledgedBy(String breach, String person) {
        return counts(
                "select count(*) from alert_acknowledgement where breach = :breach and person = :by", breach, person);
    }

    void acknowledge(String breach, String person, Channel channel, Instant at) {
        jdbc.sql("insert into alert_acknowledgement (breach, person, channel, acknowledged_at)"
                        + " values (:breach, :person, :channel, :at)")
                .param("breach", breach)
                .param("person", person)
                .param("channel", channel.code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Open cases whose seniors had their time and did not all answer, longest first, some at a time. */
    List<String> unanswered(Instant now) {
        return jdbc.sql("select l.breach from alert l where l.answer_by <= :now" + OPEN
                        + " order by l.answer_by, l.breach fetch first " + AT_A_TIME + " rows only")
                .param("now", Columns.utc(now))
                .query(String.class)
                .list();
    }

    /** Until when the seniors are waited for; empty when nobody is waited for. */
    Optional<Instant> answerBy(String breach) {
        return jdbc.sql("select answer_by from alert where breach = :breach and audience = 'seniors'"
                        + " and answer_by is not null")
                .param("breach", breach)
                .query((row, number) -> Columns.instant(row, 1))
                .optional();
    }

    private boolean counts(String sql, String breach, String by) {
        return jdbc.sql(sql)
                        .param("breach", breach)
                        .param("by", by)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
