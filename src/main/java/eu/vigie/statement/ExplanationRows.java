package eu.vigie.statement;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Explanations, each bound to the two values it explains: another value asks for another explanation. */
@Repository
class ExplanationRows {

    /** What is explained. */
    record Key(String document, String other, String statement, String says, String otherSays) {

        static Key of(Differences.Found found) {
            return new Key(
                    found.document().subject(),
                    found.other().subject(),
                    found.stated().code(),
                    found.says(),
                    found.otherSays());
        }
    }

    private final JdbcClient jdbc;

    ExplanationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String breach, Key key, Explanation given) {
        jdbc.sql("""
                insert into difference_explanation
                    (breach, document, other, statement, says, other_says, kind, since, words, explained_by, explained_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(breach, key.document(), key.other(), key.statement(), key.says(), key.otherSays())
                .param(given.kind().name().toLowerCase(Locale.ROOT))
                .param(given.since() == null ? null : given.since().atOffset(UTC))
                .param(given.words())
                .param(given.by())
                .param(given.at().atOffset(UTC))
                .update();
    }

    /** The last given of each; those before stay on record. */
    Map<Key, Explanation> of(String breach) {
        Map<Key, Explanation> last = new HashMap<>();
        List<Map.Entry<Key, Explanation>> all = jdbc.sql(
                        "select * from difference_explanation where breach = ? order by id")
                .param(breach)
                .query((row, number) -> Map.entry(key(row), explanation(row)))
                .list();
        all.forEach(one -> last.put(one.getKey(), one.getValue()));
        return last;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getString("document"),
                row.getString("other"),
                row.getString("statement"),
                row.getString("says"),
                row.getString("other_says"));
    }

    private static Explanation explanation(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
        return new Explanation(
                Explanation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                since == null ? null : since.toInstant(),
                row.getString("words"),
                row.getString("explained_by"),
                row.getObject("explained_at", OffsetDateTime.class).toInstant());
    }
}
