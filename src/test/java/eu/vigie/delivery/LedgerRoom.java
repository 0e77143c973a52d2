package eu.vigie.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import eu.vigie.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The ledger with a database of its own, without the rest of the application and without its clockwork. */
@TestConfiguration
@EnableTransactionManagement(proxyTargetClass = true)
public class LedgerRoom {

    /** Starts the room; the types are the rooms above it that the test wants. */
    public static AnnotationConfigApplicationContext open(Clock clock, Map<String, Object> settings, Class<?>... more) {
        AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();
        room.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        room.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        room.registerBean(Clock.class, () -> clock);
        room.register(LedgerRoom.class);
        room.register(
                ThisNode.class,
                DeliverySettings.Reader.class,
                LedgerReader.class,
                LedgerRecipients.class,
                Ledger.class,
                SentContents.class,
                LinkSecret.class,
                OwnLinks.class,
                ReadLetters.class,
                LedgerEntries.class,
                Attachments.class,
                Outbox.class,
                Parcels.class,
                Records.class,
                Attempts.class,
                CaptureFolder.class,
                CapturedFiles.class,
                Corrections.class,
                Holds.class,
                Forgetting.class,
                Tally.class,
                WholeWave.class,
                Projection.class,
                ServerPause.class,
                Rates.class,
                SmtpConnections.class,
                Dkim.class,
                BounceSettings.class,
                ReturnedLetters.class,
                BounceMailbox.class,
                SmtpWire.class,
                Notebooks.class,
                Answers.class,
                AfterRestart.class,
                Dispatcher.class,
                OldestUndelivered.class);
        if (more.length > 0) {
            room.register(more);
        }
        room.refresh();
        return room;
    }

    /** Does at once what the senders would do next. */
    public static void send(AnnotationConfigApplicationContext room) {
        room.getBean(Dispatcher.class).drain();
    }

    /** Nobody sends any more, and what was being sent has its answer. */
    public static void rest(AnnotationConfigApplicationContext room) {
        room.getBean(Dispatcher.class).destroy();
    }

    /** Whatever a test did: what the pages are told is what the rows hold. */
    public static void assertThatTheTallyIsTrue(AnnotationConfigApplicationContext room) {
        room.getBean(JdbcClient.class)
                .sql("select distinct owner from delivery_tally")
                .query(String.class)
                .list()
                .forEach(owner -> assertThat(room.getBean(Tally.class).of(owner))
                        .isEqualTo(counted(room.getBean(JdbcClient.class), owner)));
    }

    private static Map<DeliveryState, Long> counted(JdbcClient database, String owner) {
        return database
                .sql("select state from delivery where owner = ?")
                .param(owner)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(DeliveryState::valueOf, Collectors.counting()));
    }

    @Bean
    DataSource database(@Value("${test.database:}") String url) {
        DataSource database = url.isEmpty() ? TestDatabase.fresh() : pooled(url);
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V090__delivery.sql"),
                        new ClassPathResource("db/migration/V091__delivery_outcomes.sql"),
                        new ClassPathResource("db/migration/V092__delivery_due.sql"),
                        new ClassPathResource("db/migration/V093__letter_attachments.sql"),
                        new ClassPathResource("db/migration/V129__pursued.sql"),
                        new ClassPathResource("db/migration/V133__delivery_tally.sql"),
                        new ClassPathResource("db/migration/V136__delivery_by_owner.sql"),
                        new ClassPathResource("db/migration/V137__letter_read.sql"),
                        new ClassPathResource("db/migration/V142__delivery_attempt.sql"),
                        new ClassPathResource("db/migration/V100__notice.sql"),
                        new ClassPathResource("db/migration/V101__notice_vocabulary.sql"),
                        new ClassPathResource("db/migration/V102__person_mailbox.sql"),
                        new ClassPathResource("db/migration/V138__reading.sql"),
                        new ClassPathResource("db/migration/V141__report_letters.sql"),
                        new ClassPathResource("db/migration/V143__notice_listing.sql"),
                        new ClassPathResource("db/migration/V170__delivery_delay.sql"),
                        new ClassPathResource("db/migration/V196__persons_untold.sql"))
                .execute(database);
        return database;
    }

    private static DataSource pooled(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(20);
        return pool;
    }

    @Bean
    JdbcTransactionManager transactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    JdbcTemplate batches(DataSource database) {
        return new JdbcTemplate(database);
    }

    @Bean
    JdbcClient client(JdbcTemplate batches) {
        return JdbcClient.create(batches);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
