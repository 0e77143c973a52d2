package eu.vigie.process;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All kinds of task, by key. */
@Component
class Steps {

    private final Map<String, Step> byKey;

    Steps(List<Step> steps) {
        byKey = steps.stream().collect(toMap(Step::key, step -> step));
    }

    Step of(String key) {
        return Optional.ofNullable(byKey.get(key))
                .orElseThrow(() -> new IllegalStateException("no step for the task key " + key));
    }

    Set<String> keys() {
        return byKey.keySet();
    }
}
