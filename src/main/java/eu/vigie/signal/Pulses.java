package eu.vigie.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How signals came over time, in equal parts of a group's own stretch. */
@Component
class Pulses {

    private final JdbcClient database;

    Pulses(JdbcClient database) {
        this.database = database;
    }

    Map<Long, List<Long>> of(Collection<SignalGroup> groups, int parts) {
        var counted = new HashMap<Long, long[]>();
        var byId = new HashMap<Long, SignalGroup>();
        groups.forEach(group -> {
            counted.put(group.id(), new long[parts]);
            byId.put(group.id(), group);
        });
        if (!groups.isEmpty())
            database.sql("select signal_group, at_minute, signals from signal_pulse where signal_group in (:groups)")
                    .param("groups", byId.keySet())
                    .query(row -> {
                        long id = row.getLong(1);
                        Instant minute = row.getObject(2, OffsetDateTime.class).toInstant();
                        int part = part(Objects.requireNonNull(byId.get(id)), minute, parts);
                        Objects.requireNonNull(counted.get(id))[part] += row.getLong(3);
                    });
        var pulses = new HashMap<Long, List<Long>>();
        counted.forEach(
                (id, counts) -> pulses.put(id, Arrays.stream(counts).boxed().toList()));
        return pulses;
    }

    /** The part in which that minute lies. */
    static int part(SignalGroup group, Instant minute, int parts) {
        long whole =
                Math.max(1, Duration.between(group.firstAt(), group.lastAt()).toSeconds());
        long into = Math.max(0, Duration.between(group.firstAt(), minute).toSeconds());
        return (int) Math.min(parts - 1L, into * parts / whole);
    }
}
