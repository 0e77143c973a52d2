package eu.vigie.audit;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On PostgreSQL the database itself refuses to change or delete entries and links. H2 knows no such trigger in plain SQL. */
@Component
class ForbidChanges implements JavaMigration {

    private static final String REFUSE = """
            create or replace function audit_refuse() returns trigger language plpgsql as $$
            begin raise exception 'The trail is never changed'; end $$""";

    private final String[] tables;

    ForbidChanges() {
        this("audit_entry", "audit_link");
    }

    ForbidChanges(String... tables) {
        this.tables = tables.clone();
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("031");
    }

    @Override
    public String getDescription() {
        return "audit is append only";
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
        if (!"PostgreSQL".equals(context.getConnection().getMetaData().getDatabaseProductName())) return;
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(REFUSE);
            for (String table : tables) statement.execute(trigger(table));
        }
    }

    private static String trigger(String table) {
        return "create trigger " + table + "_append_only before update or delete or truncate on " + table
                + " for each statement execute function audit_refuse()";
    }
}
