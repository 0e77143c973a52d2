package eu.vigie.containment;

import eu.vigie.actor.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Since when and until when each system was out of service; customers' reports tell it. */
public interface Downtimes {

    /** A downtime as somebody says it. */
    record Said(
            @Nullable String system,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String note) {}

    /** Those of a case, by their beginning; withdrawn ones left out. */
    List<Downtime> of(String breach);

    /** Refuses a system that the case does not concern, instants in the future, and an end before the beginning. */
    Downtime record(String breach, Said said, Actor actor);

    /** It is back since then. */
    Downtime ended(String breach, long id, @Nullable Instant to, Actor actor);

    /** It was recorded wrongly; the reason stays on the trail. */
    void withdraw(String breach, long id, @Nullable String reason, Actor actor);
}
