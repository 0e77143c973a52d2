package eu.vigie;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Where tests keep their tables, each an empty database of its own: H2 in memory, or a real PostgreSQL with
 * {@code -Dvigie.test.database=postgresql}.
 */
public final class TestDatabase {

    private static final Map<String, String> MODELS = new ConcurrentHashMap<>();

    /** One thread for all pools of a run. */
    private static final ScheduledExecutorService HOUSEKEEPING = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "pools of tests");
        thread.setDaemon(true);
        return thread;
    });

    private TestDatabase() {}

    /** Whether this run is on PostgreSQL. */
    public static boolean onPostgresql() {
        return "postgresql".equals(System.getProperty("vigie.test.database"));
    }

    /** An empty database. */
    public static DataSource fresh() {
        return source(freshUrl());
    }

    /** A database of these scripts and no others, each named as in the folder of migrations. */
    public static DataSource of(String... scripts) {
        var tables = new ResourceDatabasePopulator();
        for (String script : scripts) tables.addScript(new ClassPathResource("db/migration/" + script + ".sql"));
        return prepared(String.join(" ", scripts), tables::execute);
    }

    /** The address of an empty database; who waits for a lock waits as long as in service. */
    public static String freshUrl() {
        return onPostgresql()
                ? postgresql()
                : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    }

    /** The address of an empty database on PostgreSQL, whatever this run is on; its user is {@code postgres}. */
    public static String postgresql() {
        return url(created("template1"));
    }

    /**
     * A database that was prepared so. On PostgreSQL that is done once for each {@code model} and copied from then on: a hundred scripts take
     * seconds there, a copy a fraction of one.
     */
    public static DataSource prepared(String model, Consumer<DataSource> prepare) {
        if (!onPostgresql()) {
            DataSource database = fresh();
            prepare.accept(database);
            return database;
        }
        String template = MODELS.computeIfAbsent(model, unknown -> {
            String name = created("template1");
            // With no pool: nobody may be connected to what is copied.
            prepare.accept(new DriverManagerDataSource(url(name), "postgres", ""));
            return name;
        });
        return source(url(created(template)));
    }

    private static String created(String template) {
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        JdbcClient.create(Server.POSTGRESQL.getPostgresDatabase())
                .sql("create database " + name + " template " + template)
                .update();
        return name;
    }

    private static String url(String name) {
        return Server.POSTGRESQL.getJdbcUrl("postgres", name);
    }

    /** On PostgreSQL through a pool: each connection is a process there. Nobody need close it, for what it leaves idle is closed soon. */
    private static DataSource source(String url) {
        if (!onPostgresql()) return new DriverManagerDataSource(url, "sa", "");
        var settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername("postgres");
        settings.setMinimumIdle(0);
        settings.setMaximumPoolSize(20);
        settings.setIdleTimeout(Duration.ofSeconds(10).toMillis());
        settings.setScheduledExecutor(HOUSEKEEPING);
        return new HikariDataSource(settings);
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
