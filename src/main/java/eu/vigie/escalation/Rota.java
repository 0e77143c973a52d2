package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.deadline.DataFile;
import eu.vigie.deadline.Ladder;
import eu.vigie.obligation.Obligation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which roles are rung at which rung of which duty; {@code ladders/*.yaml}. */
final class Rota {

    private static final List<Rota> ROTAS = new DataFile("ladders/choice.yaml")
            .rows(Choice.class).stream().map(Rota::new).toList();

    private final Choice choice;
    private final List<Step> steps;
    private final Ladder ladder;

    private Rota(Choice choice) {
        this.choice = choice;
        this.steps = new DataFile("ladders/" + choice.ladder() + ".yaml").rows(Step.class);
        this.ladder = new Ladder(steps.stream().map(Step::rung).toList());
    }

    /** The ladder that duty climbs. */
    static Rota of(Obligation owed) {
        return ROTAS.stream()
                .filter(rota -> rota.choice.holds(owed.regime()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("ladders/choice.yaml: no ladder for " + owed.regime()));
    }

    Ladder ladder() {
        return ladder;
    }

    boolean keepsQuiet() {
        return choice.quiet();
    }

    /** The roles of all these rungs together: what rings at once is one letter. */
    Set<Role> roles(Collection<Ladder.Rung> rungs) {
        return steps.stream()
                .filter(step -> rungs.contains(step.rung()))
                .flatMap(step -> step.roles().stream())
                .collect(Collectors.toSet());
    }

    /** A row of {@code ladders/choice.yaml}; without regimes it holds for every one. */
    record Choice(String ladder, List<String> regimes, boolean quiet) {

        Choice {
            if (ladder == null || !ladder.matches("[a-z-]+")) throw new IllegalArgumentException("ladder: is missing");
            regimes = regimes == null ? List.of() : List.copyOf(regimes);
        }

        boolean holds(String regime) {
            return regimes.isEmpty() || regimes.contains(regime);
        }
    }
}
