package eu.vigie.process;

import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which filing each running {@code authority-filing} of a case carries, by process instance. */
@Component
class CarriedFilings {

    private final CaseInstances instances;
    private final Filings filings;

    CarriedFilings(CaseInstances instances, Filings filings) {
        this.instances = instances;
        this.filings = filings;
    }

    Map<String, Filing> of(String breach) {
        var numbers = new HashMap<String, Long>();
        for (var instance : instances.running(breach, "authority-filing")) {
            if (instances.variables(instance.getId()).get(Variables.FILING) instanceof Long filing)
                numbers.put(instance.getId(), filing);
        }
        var found = new HashMap<Long, Filing>();
        filings.all(numbers.values()).forEach(filing -> found.put(filing.id(), filing));
        var carried = new HashMap<String, Filing>();
        numbers.forEach((instance, filing) -> carried.put(instance, Objects.requireNonNull(found.get(filing))));
        return carried;
    }

    /** True while a notification to an authority is under way; a smaller form is none. */
    boolean notifying(String breach) {
        return of(breach).values().stream().anyMatch(filing -> !filing.small());
    }
}
