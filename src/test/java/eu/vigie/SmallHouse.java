package eu.vigie;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A few rooms on a database of their own, without web, engine or schedule; the clock stands until a test moves it. */
public final class SmallHouse {

    private SmallHouse() {}

    /** Opens the named rooms and beans; scripts of absent rooms that need others are left out by {@code upTo}. */
    public static AnnotationConfigApplicationContext open(String upTo, String[] rooms, Class<?>... beans) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        System.setProperty("vigie.test.upto", upTo);
        context.register(Base.class);
        if (beans.length > 0) context.register(beans);
        context.scan(rooms);
        context.refresh();
        return context;
    }

    /** A clock that a test moves by hand. */
    public static final class StandingClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-24T10:00:00Z");

        public void pass(Duration time) {
            now = now.plus(time);
        }

        public void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    @TestConfiguration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Base {

        /** What came to the trail later than the scripts that a few rooms can do without. */
        private static final ResourceDatabasePopulator NEEDED_BY_THE_TRAIL =
                new ResourceDatabasePopulator(new ClassPathResource("db/migration/V192__trail_node.sql"));

        @Bean
        StandingClock clock() {
            return new StandingClock();
        }

        @Bean
        DataSource database() {
            String upTo = System.getProperty("vigie.test.upto");
            return TestDatabase.prepared("up to " + upTo, database -> migrate(database, upTo));
        }

        private static void migrate(DataSource database, String upTo) {
            Flyway.configure()
                    .dataSource(database)
                    .target(MigrationVersion.fromVersion(upTo))
                    .load()
                    .migrate();
            NEEDED_BY_THE_TRAIL.execute(database);
        }

        @Bean
        JdbcTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        JdbcTemplate template(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        JdbcClient client(DataSource database) {
            return JdbcClient.create(database);
        }
    }
}
