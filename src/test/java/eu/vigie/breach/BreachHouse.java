package eu.vigie.breach;

import eu.vigie.SmallHouse;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The room of the cases on a database of its own, with the trail, two people and what they told. */
public final class BreachHouse implements AutoCloseable {

    public static final Actor OFFICER = new Actor("officer", Set.of(Role.PRIVACY_OFFICER));
    public static final Actor SECOND = new Actor("second", Set.of(Role.DPO));
    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    public final AnnotationConfigApplicationContext context;
    public final Breaches breaches;
    public final Told told;
    public final SmallHouse.StandingClock clock;

    /** Every event in the order of telling. */
    public static class Told {
        public final List<Audited> events = new ArrayList<>();

        @EventListener
        public void hear(Audited event) {
            events.add(event);
        }

        public List<String> actions() {
            return events.stream().map(Audited::action).toList();
        }
    }

    public BreachHouse(String upTo, String[] rooms, Class<?>... beans) {
        List<Class<?>> all = new ArrayList<>(List.of(beans));
        all.addAll(List.of(KnownEstate.class, Told.class));
        context = SmallHouse.open(upTo, rooms, all.toArray(Class<?>[]::new));
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V163__exercise.sql"),
                        new ClassPathResource("db/migration/V174__erased_case.sql"))
                .execute(context.getBean(DataSource.class));
        breaches = context.getBean(Breaches.class);
        told = context.getBean(Told.class);
        clock = context.getBean(SmallHouse.StandingClock.class);
    }

    public static BreachHouse open() {
        return new BreachHouse("057", new String[] {"eu.vigie.audit", "eu.vigie.breach"});
    }

    /** A report of something that began yesterday and was detected two hours ago. */
    public static Report report() {
        return new Report(
                "Intrusion",
                "A key was used.",
                NOW.minusSeconds(7_200),
                NOW.minusSeconds(86_400),
                null,
                DiscoveredBy.CONTROLLER,
                List.of("ded-1", "shared-1"),
                Facts.NOTHING_KNOWN,
                1);
    }

    public String reported() {
        return breaches.report(report(), OFFICER).reference();
    }

    public String reported(UnaryOperator<Report> change) {
        return breaches.report(change.apply(report()), OFFICER).reference();
    }

    @Override
    public void close() {
        context.close();
    }
}
