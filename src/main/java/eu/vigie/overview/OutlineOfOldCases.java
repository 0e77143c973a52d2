package eu.vigie.overview;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives an outline to the cases that were there before outlines were. */
@Component
class OutlineOfOldCases implements JavaMigration {

    private static final int AT_A_TIME = 500;
    private static final String FACTS = "select c.reference, f.document from breach_case c join breach_facts f"
            + " on f.breach = c.reference and f.version = c.facts_version"
            + " where c.reference > ? order by c.reference fetch first " + AT_A_TIME + " rows only";
    private static final String INSERT =
            "insert into case_outline (breach, processing_role, cause, persons) values (?, ?, ?, ?)";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("146");
    }

    @Override
    public String getDescription() {
        return "outline of old cases";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (String last = ""; last != null; ) last = some(context.getConnection(), last);
    }

    /** So many at a time, whatever their number: the reference of the last, or null once none was left. */
    private static @Nullable String some(Connection connection, String after) throws SQLException {
        String last = null;
        try (PreparedStatement facts = connection.prepareStatement(FACTS);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            facts.setString(1, after);
            try (ResultSet row = facts.executeQuery()) {
                while (row.next()) {
                    last = row.getString(1);
                    add(insert, last, JSON.readTree(row.getString(2)));
                }
            }
            if (last != null) insert.executeBatch();
        }
        return last;
    }

    private static void add(PreparedStatement insert, String breach, JsonNode facts) throws SQLException {
        insert.setString(1, breach);
        insert.setString(2, text(facts.path("role")));
        insert.setString(3, text(facts.path("cause")));
        insert.setLong(4, facts.path("persons").path("count").asLong(-1));
        insert.addBatch();
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }
}
