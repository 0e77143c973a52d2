package eu.vigie.process;

import static java.util.stream.Collectors.toMap;

import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who completed the tasks of a case, and what each was about: the engine remembers neither, the trail does. */
@Component
public class CompletedSteps {

    private final Trail trail;

    CompletedSteps(Trail trail) {
        this.trail = trail;
    }

    /** A task that somebody completed. */
    public record Completed(String by, Task.@Nullable Subject about) {}

    /** Those of the case, by the task's id. */
    public Map<String, Completed> of(String breach) {
        return trail.of(breach, List.of("task_completed")).stream()
                .collect(toMap(
                        entry -> entry.subject().substring("task:".length()),
                        CompletedSteps::completed,
                        (first, later) -> later));
    }

    private static Completed completed(Entry entry) {
        String[] about =
                String.valueOf(entry.details().getOrDefault("about", "")).split(":", 2);
        return new Completed(entry.actor(), about.length < 2 ? null : new Task.Subject(about[0], about[1]));
    }
}
