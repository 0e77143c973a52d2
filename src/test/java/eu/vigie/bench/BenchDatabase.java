package eu.vigie.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both databases as they are in service: what is committed is on disk. */
public enum BenchDatabase {
    H2("vigie") {
        @Override
        public String empty(Path folder) {
            return "jdbc:h2:file:" + folder.resolve(name()).toAbsolutePath()
                    + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256";
        }
    },
    POSTGRESQL("postgres") {
        @Override
        public String empty(Path folder) {
            var name = "bench_" + UUID.randomUUID().toString().replace('-', '_');
            JdbcClient.create(Server.RUNNING.getPostgresDatabase())
                    .sql("create database " + name)
                    .update();
            return Server.RUNNING.getJdbcUrl(user(), name);
        }
    };

    private final String user;

    BenchDatabase(String user) {
        this.user = user;
    }

    /** The address of an empty database of its own. */
    public abstract String empty(Path folder);

    /** Who may do everything in it, without a password. */
    public String user() {
        return user;
    }

    /** A table of the numbers after {@code before} up to {@code last}, in the database's own words; its column is {@code n}. */
    String numbers(int before, int last) {
        return this == H2
                ? "(select x as n from system_range(" + (before + 1) + ", " + last + ")) numbers"
                : "(select n from generate_series(" + (before + 1) + ", " + last + ") as n) numbers";
    }

    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }
    }
}
