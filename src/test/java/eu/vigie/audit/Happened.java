package eu.vigie.audit;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Something that belongs on the trail, with text that is hard to write down. */
public record Happened(String breach, int count) implements Audited {
    @Override
    public String action() {
        return "happened";
    }

    @Override
    public String subject() {
        return "thing:" + count;
    }

    @Override
    public Actor actor() {
        return new Actor("officer", Set.of(Role.DPO, Role.CTO));
    }

    @Override
    public Instant happenedAt() {
        return Instant.parse("2026-11-24T09:00:00Z");
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("count", count, "text", "é\"\\\n\u0001");
    }
}
