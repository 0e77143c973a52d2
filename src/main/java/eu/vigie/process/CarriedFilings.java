package eu.vigie.process;

import static java.util.stream.Collectors.toSet;

import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.Filings;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which filing each running {@code authority-filing} of a case carries, by process instance. */
@Component
class CarriedFilings {

    /** The call of the main diagram that carries the case's own notification. */
    private static final String LANE = "notify-authority";

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

    /**
     * Whether the case's own lane tells an authority: it begins for one whose duty is open and whom no other process tells yet, and
     * goes on while what it carries is not dropped, whatever became of the duty: an approval may follow, or the receipt of what an
     * authority may have. A filing beside it never makes it begin: one filing has one process.
     */
    boolean lane(String breach, List<Obligation> owed) {
        if (!instances.within(breach, LANE)) return next(breach, owed).isPresent();
        return owed.stream().anyMatch(CarriedFilings::open)
                || of(breach).values().stream().anyMatch(CarriedFilings::notifies);
    }

    /** The first authority whose duty is open and whom no process tells yet. */
    Optional<String> next(String breach, List<Obligation> owed) {
        if (owed.stream().noneMatch(CarriedFilings::open)) return Optional.empty();
        var told = of(breach).values().stream()
                .filter(CarriedFilings::notifies)
                .map(Filing::authority)
                .collect(toSet());
        return owed.stream()
                .filter(CarriedFilings::open)
                .map(Obligation::recipient)
                .filter(authority -> !told.contains(authority))
                .findFirst();
    }

    private static boolean open(Obligation row) {
        return row.duty() == Duty.AUTHORITY && row.state().open();
    }

    /** A smaller form is no notification to the authority. */
    private static boolean notifies(Filing filing) {
        return !filing.small() && filing.state() != FilingState.WITHDRAWN;
    }
}
