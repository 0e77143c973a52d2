package eu.vigie.containment;

import eu.vigie.deadline.DataFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The playbooks, read at start from {@code playbooks/containment.yaml}; a broken one stops it. A house's own go into {@code VIGIE_RULES}. */
@Component
public class Playbooks {

    private final Map<String, Playbook> all = new LinkedHashMap<>();

    Playbooks() {
        for (var row : new DataFile("playbooks/containment.yaml").located(Playbook.class))
            if (all.putIfAbsent(row.value().id(), row.value()) != null)
                throw row.refused("playbook " + row.value().id() + " is there twice");
    }

    /** In the order of the file. */
    public List<Playbook> all() {
        return List.copyOf(all.values());
    }

    Optional<Playbook> find(String id) {
        return Optional.ofNullable(all.get(id));
    }
}
