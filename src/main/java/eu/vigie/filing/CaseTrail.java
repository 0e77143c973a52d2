package eu.vigie.filing;

import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the trail of a case knows that no row keeps: who set a fact last, and what was done when.
 *
 * @param facts by the fact's name in the facts document
 * @param steps the latest of each kind, by task key
 */
record CaseTrail(Map<String, Mark> facts, Map<String, Step> steps) {

    private static final List<String> ACTIONS = List.of("facts_changed", "step_recorded");

    /** By whom and when something was recorded. */
    record Mark(String by, Instant at) {}

    /** Something that was done; the text is what its author noted. */
    record Step(Instant at, String text, Mark recorded) {}

    static CaseTrail of(Trail trail, String breach) {
        Map<String, Mark> facts = new HashMap<>();
        Map<String, Step> steps = new HashMap<>();
        for (Entry entry : trail.of(breach, ACTIONS)) {
            Mark mark = new Mark(entry.actor(), entry.recordedAt());
            Map<String, Object> details = entry.details();
            if (details.get("changes") instanceof Map<?, ?> changes) {
                changes.keySet().forEach(name -> facts.put(String.valueOf(name), mark));
            }
            if (details.get("step") instanceof String step) {
                steps.put(step, new Step(entry.happenedAt(), String.valueOf(details.get("text")), mark));
            }
        }
        return new CaseTrail(Map.copyOf(facts), Map.copyOf(steps));
    }

    Optional<Step> step(String key) {
        return Optional.ofNullable(steps.get(key));
    }
}
