package eu.vigie.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links with what they bind. Chain and entries lie in nearly the same order, so that a stretch of each is read at once, and
 * only an entry that was committed long before it was chained is looked up by its number: a join would do that for every one.
 */
@Component
class Links {

    private static final String LINKS = "select chain_position, digest, entry from audit_link"
            + " where chain_position > ? and chain_position <= ? order by chain_position";

    private static final String ENTRIES = "select " + Sealed.COLUMNS + " from audit_entry e where e.id ";

    private final JdbcClient database;

    Links(JdbcClient database) {
        this.database = database;
    }

    private record Row(long position, @Nullable String digest, long entry) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), row.getString(2), row.getLong(3));
        }
    }

    /** Those after that position and up to the other one, in their order. */
    List<Link> between(long after, long last) {
        List<Row> rows = database.sql(LINKS)
                .params(after, last)
                .query((row, number) -> Row.read(row))
                .list();
        Map<Long, Link.@Nullable Bound> entries = entries(rows);
        return rows.stream()
                .map(row -> new Link(row.position(), row.digest(), entries.get(row.entry())))
                .toList();
    }

    private Map<Long, Link.@Nullable Bound> entries(List<Row> rows) {
        Map<Long, Link.@Nullable Bound> found = new HashMap<>();
        if (rows.isEmpty()) return found;
        Set<Long> wanted = new HashSet<>();
        rows.forEach(row -> wanted.add(row.entry()));
        // A number that lies far from its neighbours' makes nothing more be read; somebody may have changed it.
        long middle = rows.get(rows.size() / 2).entry();
        LongSummaryStatistics near = wanted.stream()
                .mapToLong(id -> id)
                .filter(id -> id >= middle - rows.size() && id <= middle + rows.size())
                .summaryStatistics();
        RowCallbackHandler take = row -> {
            long id = row.getLong(1);
            if (wanted.remove(id)) found.put(id, Link.Bound.of(Sealed.read(row)));
            // A second row under one number, where somebody took the key away: no link says which of them it binds.
            else found.replace(id, null);
        };
        database.sql(ENTRIES + "between ? and ?")
                .params(near.getMin(), near.getMax())
                .query(take);
        if (!wanted.isEmpty())
            database.sql(ENTRIES + "in (:far)")
                    .param("far", List.copyOf(wanted))
                    .query(take);
        return found;
    }
}
