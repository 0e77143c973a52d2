package eu.vigie.escalation;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What waits for one person, rungs and alerts in one statement: each visit of a page asks for it. What it asks of each is asked by
 * a key: "exists" and joins let PostgreSQL read the alerts of every case there ever was.
 */
@Repository
class WaitingAlarms {

    private static final int MOST = 200;

    /**
     * The newest calls that nobody in the same role has answered. A duty of the call is open and was not moved since, as
     * {@link OpenCalls} has it.
     */
    private static final String RUNGS =
            "select * from (select c.breach, c.percent, c.acknowledge as wanted, p.called_at as since from rung_call_person p"
                    + " join rung_call c on c.id = p.call_id where p.acknowledged_at is null and p.person = :person"
                    + " and (select max(o.acknowledged_at) from rung_call_person o where o.call_id = p.call_id"
                    + " and o.role = p.role) is null"
                    + " and (select r.id from rung r join obligation d on d.id = r.obligation"
                    + " and d.anchor_at = r.anchor_at where r.call_id = p.call_id and d.open_limit_at is not null"
                    + " order by r.call_id, r.id fetch first 1 row only) is not null"
                    + " order by p.call_id desc fetch first " + MOST + " rows only) rungs";

    /** Open cases of whose alert the person got a letter, which neither that person nor every role has answered. */
    private static final String ALERTS = "select l.breach, 0, true,"
            + " (select s.alerted_at from alert s where s.breach = l.breach and s.audience = 'seniors')"
            + " from (select distinct breach, person from acknowledgement_link"
            + " where person = :person and issued_at > :valid and message_id is null) l"
            + " where (select d.id from alert d where d.breach = l.breach and d.audience = 'answered') is null"
            + " and (select a.id from alert_acknowledgement a where a.breach = l.breach and a.person = l.person) is null"
            + Alerts.OPEN;

    private final JdbcClient jdbc;

    WaitingAlarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Calls first; an alert before which the seniors were not alerted waits since {@code now}. */
    List<Alarm> of(String person, Instant now) {
        return jdbc.sql(RUNGS + " union all " + ALERTS)
                .param("person", person)
                .param("valid", Columns.utc(now.minus(AlertLinks.GOOD_FOR)))
                .query((row, number) -> {
                    var since = Columns.maybe(row, 4);
                    return new Alarm(row.getString(1), row.getInt(2), since == null ? now : since, row.getBoolean(3));
                })
                .list();
    }
}
