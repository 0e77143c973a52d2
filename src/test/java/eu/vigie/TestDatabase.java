package eu.vigie;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where tests keep their tables, each an empty database of its own: H2 in memory, or a real PostgreSQL with
 * {@code -Dvigie.test.database=postgresql}.
 */
public final class TestDatabase {

    private TestDatabase() {}

    /** Whether this run is on PostgreSQL. */
    public static boolean onPostgresql() {
        return "postgresql".equals(System.getProperty("vigie.test.database"));
    }

    /** An empty database, reached with no pool. */
    public static DataSource fresh() {
        return new DriverManagerDataSource(freshUrl(), onPostgresql() ? "postgres" : "sa", "");
    }

    /** The address of an empty database; who waits for a lock waits as long as in service. */
    public static String freshUrl() {
        return onPostgresql()
                ? postgresql()
                : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    }

    /** The address of an empty database on PostgreSQL, whatever this run is on; its user is {@code postgres}. */
    public static String postgresql() {
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        JdbcClient.create(Server.POSTGRESQL.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return Server.POSTGRESQL.getJdbcUrl("postgres", name);
    }

    /** One server for all tests of a run; it is unpacked and started when the first of them asks, and ends with the run. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRESQL = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }
    }
}
