package eu.vigie.signal;

import eu.vigie.signal.Surroundings.Near;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is decided of a signal without a person. */
@Component
class Rules {

    private static final int GROUP_HOURS = 24;
    private static final int CASE_HOURS = 72;

    /** Whether a signal so far from a group belongs to it. */
    boolean together(Distance distance) {
        return distance.hours() <= GROUP_HOURS && !distance.kind().equals("other");
    }

    Ruling decide(Arrival arrival, boolean known, boolean apart, Optional<Near<OpenCase>> open) {
        Distance distance = open.map(Near::distance).orElse(Distance.FAR);
        if (!apart && distance.hours() <= CASE_HOURS && !distance.kind().equals("other"))
            return new Ruling(Decision.JOIN, "same-system");
        return new Ruling(Decision.GROUP, "wait");
    }
}
