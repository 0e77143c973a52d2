package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.deadline.Ladder;
import eu.vigie.obligation.Obligation;
import java.util.List;
import java.util.Set;

/** One duty and its rungs that ring now, lowest first; never without one. */
record Ringing(Climb climb, List<Ladder.Rung> rungs) {

    Obligation owed() {
        return climb.owed();
    }

    /** The highest of them. */
    int percent() {
        return rungs.get(rungs.size() - 1).percent();
    }

    Set<Role> roles() {
        return climb.roles(rungs);
    }

    /** Past a deadline of law or contract; a target of the house is never late. */
    boolean late() {
        return percent() >= 100 && owed().dueAt() != null;
    }
}
