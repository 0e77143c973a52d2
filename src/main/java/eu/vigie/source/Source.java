package eu.vigie.source;

import eu.vigie.actor.Actor;
import eu.vigie.breach.IncidentKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that watches our systems, by name.
 *
 * @param about what it is, in a person's words
 * @param adapter which of the adapters reads its documents
 * @param system what its signals are about where they do not say; null for none
 * @param zone of the times that it writes without an offset
 * @param perMinute how many signals a minute are taken from it, by each node
 * @param bodySignature true where a signature over the body alone counts, without a time
 * @param closed true when nothing is taken from it any more
 */
public record Source(
        String name,
        String about,
        String adapter,
        @Nullable String system,
        @Nullable IncidentKind kind,
        ZoneId zone,
        int perMinute,
        boolean bodySignature,
        boolean closed,
        Instant createdAt) {

    /** No person's name has a colon. */
    private static final String PREFIX = "source:";

    /** The source as one who acts: it has no role, so that it may do nothing else. */
    public static Actor actor(String name) {
        return new Actor(PREFIX + name, Set.of());
    }

    /** True when the actor is a source, whichever. */
    public static boolean is(Actor actor) {
        return actor.roles().isEmpty() && actor.name().startsWith(PREFIX);
    }
}
