package eu.vigie.escalation;

import eu.vigie.delivery.ThisNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last pass of the {@link Watchdog}, whatever node made it. */
@Repository
class Passes implements Watching {

    private final JdbcClient jdbc;
    private final ThisNode node;

    Passes(JdbcClient jdbc, ThisNode node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /** This node has made a pass. */
    void end(Instant at, int found) {
        var sum = found > 0 ? ", last_found_at = :at, last_found = :found" : "";
        jdbc.sql("update watch_pass set passed_at = :at, node = :node, found = :found" + sum + " where name = :name")
                .param("at", Columns.utc(at))
                .param("node", node.name())
                .param("found", found)
                .param("name", Watch.WATCHDOG)
                .update();
    }

    @Override
    public Optional<Pass> lastPass() {
        return jdbc.sql("select passed_at, node, found, last_found_at, last_found from watch_pass"
                        + " where name = :name and passed_at is not null")
                .param("name", Watch.WATCHDOG)
                .query((row, number) -> pass(row))
                .optional();
    }

    private static Pass pass(ResultSet row) throws SQLException {
        return new Pass(Columns.instant(row, 1), row.getString(2), row.getInt(3), Columns.maybe(row, 4), row.getInt(5));
    }
}
