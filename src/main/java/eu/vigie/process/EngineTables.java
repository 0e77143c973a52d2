package eu.vigie.process;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Creates the engine's tables from the scripts in its own jar, as one of our migrations: two nodes never race for it. */
@Component
class EngineTables implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("010");
    }

    @Override
    public String getDescription() {
        return "engine";
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
        var connection = context.getConnection();
        var dialect = connection.getMetaData().getDatabaseProductName().equals("H2") ? "h2" : "postgres";
        for (var part : PARTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(dialect, part)));
        }
    }
}
