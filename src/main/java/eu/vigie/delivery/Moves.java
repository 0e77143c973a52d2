package eu.vigie.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Letters that change their state in one transaction, as their tally reads them. */
final class Moves {

    private record Column(String owner, DeliveryState state) {}

    private final Map<Column, Long> changes = new LinkedHashMap<>();

    /** Letters that were not on the ledger before. */
    Moves added(String owner, DeliveryState state, long letters) {
        changes.merge(new Column(owner, state), letters, Long::sum);
        return this;
    }

    Moves moved(String owner, DeliveryState from, DeliveryState to, long letters) {
        return added(owner, from, -letters).added(owner, to, letters);
    }

    /** Owner, state and by how many more or fewer; what came out even is left out. */
    List<Object[]> rows() {
        return changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .map(change -> new Object[] {
                    change.getKey().owner(), change.getKey().state().name(), change.getValue()
                })
                .toList();
    }
}
