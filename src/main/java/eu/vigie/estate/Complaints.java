package eu.vigie.estate;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file: the first hundred faults. One who has a thousand has made one mistake a thousand times. */
final class Complaints {

    private static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();

    void add(Fault fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
