package eu.vigie.anchor;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.SmallHouse.StandingClock;
import eu.vigie.TestDatabase;
import eu.vigie.delivery.Deliveries;
import eu.vigie.document.Letters;
import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A trail, and nodes on one database that put its checkpoints outside. */
final class AnchorHouse implements AutoCloseable {

    private final DataSource database = TestDatabase.of(
            "V030__audit", "V074__audit_tree", "V177__trail_anchor", "V178__trail_time_stamp", "V192__trail_node");
    final StandingClock clock = new StandingClock();
    final Deliveries deliveries = mock(Deliveries.class);
    private final Estate estate = mock(Estate.class);
    private final Path data;

    AnchorHouse(Path data) {
        this.data = data;
        when(estate.organisation())
                .thenReturn(new Organisation("Host", null, null, "FR", null, null, null, null, Locale.FRENCH));
    }

    @TestConfiguration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Around {}

    /** One more node. */
    AnnotationConfigApplicationContext node(AnchorSettings.Reader settings) {
        var node = new AnnotationConfigApplicationContext();
        node.getEnvironment().getSystemProperties().put("vigie.data", data.toString());
        node.registerBean("clock", StandingClock.class, () -> clock);
        node.registerBean("database", DataSource.class, () -> database);
        node.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        node.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        node.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        node.registerBean(Deliveries.class, () -> deliveries);
        node.registerBean(AnchorSettings.Reader.class, () -> settings);
        node.registerBean(
                AnchorLetter.class,
                () -> new AnchorLetter(
                        node.getBean(Letters.class),
                        estate,
                        deliveries,
                        "https://vigie.example.com",
                        Duration.ofDays(30)));
        node.registerBean(TimeStamping.class, () -> new TimeStamping(settings, Duration.ofSeconds(5)));
        node.register(
                Around.class,
                AnchorTable.class,
                PlaceTable.class,
                StampTable.class,
                AnchorRound.class,
                AnchorOutcomes.class,
                Anchoring.class,
                RecordedAnchors.class,
                AnchorsHealthIndicator.class);
        node.scan("eu.vigie.audit", "eu.vigie.document");
        node.refresh();
        return node;
    }

    @Override
    public void close() {
        System.clearProperty("vigie.data");
    }
}
