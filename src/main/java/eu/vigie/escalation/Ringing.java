package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.obligation.Obligation;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One duty and its steps that ring now, lowest first; never without one. */
record Ringing(Climber climber, List<Step> steps) {

    Obligation owed() {
        return climber.owed();
    }

    /** The highest of them. */
    int percent() {
        return steps.get(steps.size() - 1).percent();
    }

    /** Those of all its steps: what rings at once is one message. */
    Set<Role> roles() {
        return steps.stream().flatMap(step -> step.roles().stream()).collect(Collectors.toSet());
    }

    Set<Medium> media() {
        var media = EnumSet.noneOf(Medium.class);
        steps.forEach(step -> media.addAll(step.channels()));
        return media;
    }

    boolean wantsAnswer(Policy policy) {
        return steps.stream().anyMatch(step -> step.wantsAnswer(policy));
    }

    List<Rungs.Rung> rungs(Instant now) {
        return steps.stream()
                .map(step -> new Rungs.Rung(owed(), step.percent(), climber.dueAt(step), now))
                .toList();
    }
}
