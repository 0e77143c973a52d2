package eu.vigie.audit;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appends every event that belongs on the trail, in the transaction that published it. */
@Component
class TrailWriter {

    private final JdbcClient database;
    private final Clock clock;
    private final @Nullable String node;

    TrailWriter(JdbcClient database, Clock clock, ObjectProvider<RecordingNode> nodes) {
        this.database = database;
        this.clock = clock;
        RecordingNode known = nodes.getIfAvailable();
        this.node = known == null ? null : known.name();
    }

    /** Before all other listeners, so that a cause stands before its consequences. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    public void append(Audited event) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                insert into audit_entry (entry_action, breach, subject, actor, actor_roles, happened_at, recorded_at,
                    details, request, node)
                values (:action, :breach, :subject, :actor, :roles, :happened, :recorded, :details, :request, :node)""")
                .param("action", event.action())
                .param("breach", event.breach())
                .param("subject", event.subject())
                .param("actor", event.actor().name())
                .param("roles", roles(event))
                .param("happened", stored(event.happenedAt()))
                .param("recorded", stored(clock.instant()))
                .param("details", CanonicalJson.of(event.details()))
                .param("request", MDC.get("request"))
                .param("node", node)
                .update(key, "id");
        database.sql("insert into audit_pending (entry) values (?)")
                .param(key.getKey())
                .update();
    }

    private static String roles(Audited event) {
        return event.actor().roles().stream().map(Role::code).sorted().collect(Collectors.joining(" "));
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(UTC);
    }
}
