package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import eu.vigie.breach.Nature;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.breach.Recipients;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Everything the missing facts still allow, between the mildest and the strictest completion. The rules never weaken when a
 * fact gets stricter, so that what both ends agree on is certain.
 */
@Component
class Horizon {

    private final Judge judge;

    Horizon(Judge judge) {
        this.judge = judge;
    }

    /** The judgements at both ends, for every role the organisation may have. */
    List<Judgement> ends(Facts facts, RuleSet rules) {
        var unknown = unknown(facts);
        var completions = new Completions(facts, unknown);
        var mild = completions.at(0);
        var strict = completions.at(-1);
        boolean denied = Boolean.FALSE.equals(facts.personalData());
        var judgements = new ArrayList<>(judge.judge(mild, roles(facts), rules, denied));
        if (!unknown.isEmpty()) judgements.addAll(judge.judge(strict, roles(facts), rules, denied));
        return judgements;
    }

    /** The unknown facts that could still change the answer, given what is known and what is said at both ends. */
    List<String> missing(Facts facts, RuleSet rules, List<Judgement> ends) {
        return agreed(ends) ? List.of() : new Suspects(judge, rules, facts, unknown(facts)).names();
    }

    private static boolean agreed(List<Judgement> judgements) {
        return judgements.stream().allMatch(each -> each.sameAs(judgements.get(0)));
    }

    private static List<ProcessingRole> roles(Facts facts) {
        var role = facts.role();
        return role != null
                ? List.of(role)
                : List.of(ProcessingRole.CONTROLLER, ProcessingRole.PROCESSOR, ProcessingRole.CONTROLLER_AND_PROCESSOR);
    }

    /** The facts that could decide and are not known. */
    static List<FactAxis<?>> unknown(Facts facts) {
        return FactAxes.ALL.stream()
                .filter(axis -> axis.unknownIn(facts) && matters(facts, axis.name()))
                .toList();
    }

    /** What describes a kind of loss that did not happen cannot be missing. */
    private static boolean matters(Facts facts, String fact) {
        return switch (fact) {
            case "disclosure", "recipients", "unintelligible" -> Natures.possible(facts, Nature.CONFIDENTIALITY);
            // Whom nobody knows cannot be asked to return anything.
            case "returnOrDeletion" ->
                Natures.possible(facts, Nature.CONFIDENTIALITY) && facts.recipients() != Recipients.NONE;
            case "integrityLoss" -> Natures.possible(facts, Nature.INTEGRITY);
            case "misuse" ->
                Natures.possible(facts, Nature.CONFIDENTIALITY) || Natures.possible(facts, Nature.INTEGRITY);
            case "availabilityLoss" -> Natures.possible(facts, Nature.AVAILABILITY);
            default -> true;
        };
    }
}
