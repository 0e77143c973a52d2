package eu.vigie.drill;

import static java.time.ZoneOffset.UTC;

import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.RehearsedOutage;
import eu.vigie.filing.Filings;
import eu.vigie.notice.Notices;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which drills the mail server is down, and whose letters that concerns. */
@Component
class OutageTable implements RehearsedOutage {

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Filings filings;
    private final Deliveries deliveries;
    private final Clock clock;

    /** Lazy: the ledger asks here, and here the ledger is asked to try again. */
    OutageTable(
            JdbcClient jdbc, @Lazy Notices notices, @Lazy Filings filings, @Lazy Deliveries deliveries, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.filings = filings;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void begin(String breach, Instant now, Instant until) {
        jdbc.sql("delete from drill_outage where breach = :breach")
                .param("breach", breach)
                .update();
        jdbc.sql("insert into drill_outage (breach, began_at, ends_at) values (:breach, :now, :until)")
                .param("breach", breach)
                .param("now", now.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .update();
    }

    /** What was refused meanwhile is tried at once. */
    void end(String breach) {
        jdbc.sql("delete from drill_outage where breach = :breach")
                .param("breach", breach)
                .update();
        owners(List.of(breach)).forEach(owner -> deliveries.retry(owner, Set.of(DeliveryState.TEMPORARY_FAILURE)));
    }

    @Override
    public Set<String> among(Collection<String> asked) {
        List<String> down = jdbc.sql("select breach from drill_outage where ends_at > :now")
                .param("now", clock.instant().atOffset(UTC))
                .query(String.class)
                .list();
        if (down.isEmpty()) return Set.of();
        Set<String> owners = owners(down);
        owners.retainAll(Set.copyOf(asked));
        return owners;
    }

    private Set<String> owners(Collection<String> breaches) {
        Set<String> owners = new HashSet<>();
        notices.of(breaches).values().forEach(all -> all.forEach(one -> owners.add("notice:" + one.id())));
        filings.of(breaches).values().forEach(all -> all.forEach(one -> owners.add("filing:" + one.id())));
        return owners;
    }
}
