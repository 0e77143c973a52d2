package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.deadline.DataFile;
import eu.vigie.deadline.Ladder;
import eu.vigie.obligation.Duty;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which roles are rung at which rung of which duty. */
final class Rota {

    static final List<Role> SENIORS = List.of(Role.CTO, Role.DPO, Role.INCIDENT_LEAD, Role.PRIVACY_OFFICER);
    static final List<Role> DEPUTIES = List.of(Role.LEGAL, Role.EXECUTIVE, Role.COMMUNICATIONS);

    private static final Rota STANDARD = new Rota("standard");
    private static final Rota TRIAGE = new Rota("triage");

    private final List<Step> steps;
    private final Ladder ladder;

    private Rota(String name) {
        steps = new DataFile("ladders/" + name + ".yaml").rows(Step.class);
        ladder = new Ladder(steps.stream().map(Step::rung).toList());
    }

    static Rota of(Duty duty) {
        return duty == Duty.TRIAGE ? TRIAGE : STANDARD;
    }

    Ladder ladder() {
        return ladder;
    }

    /** The roles of all these rungs together: what rings at once is one letter. */
    Set<Role> roles(Collection<Ladder.Rung> rungs) {
        return steps.stream()
                .filter(step -> rungs.contains(step.rung()))
                .flatMap(step -> step.roles().stream())
                .collect(Collectors.toSet());
    }
}
