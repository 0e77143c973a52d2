package eu.vigie.assessment;

import eu.vigie.breach.AvailabilityLoss;
import eu.vigie.breach.Disclosure;
import eu.vigie.breach.Facts;
import eu.vigie.breach.IntegrityLoss;
import eu.vigie.breach.Nature;
import eu.vigie.breach.Recipients;

/** What other facts say about the kind of loss, whether or not somebody ticked it. */
final class Natures {

    private Natures() {}

    private static boolean implied(Facts facts, Nature nature) {
        return switch (nature) {
            case CONFIDENTIALITY -> exposed(facts);
            case INTEGRITY -> facts.integrityLoss() != null && facts.integrityLoss() != IntegrityLoss.NO_MISUSE;
            case AVAILABILITY -> facts.availabilityLoss() == AvailabilityLoss.PERMANENT;
        };
    }

    /** Only evidence excludes a disclosure: whoever says that it cannot be told (no log of what left) has excluded nothing. */
    private static boolean exposed(Facts facts) {
        var disclosure = facts.disclosure();
        if (disclosure == null) return facts.recipients() == Recipients.PUBLIC;
        return disclosure != Disclosure.EXCLUDED_BY_EVIDENCE;
    }

    /** True when this kind of loss was ticked, or other facts say so. */
    static boolean lost(Facts facts, Nature nature) {
        var known = facts.nature();
        return (known != null && known.contains(nature)) || implied(facts, nature);
    }

    /** False when the kinds of loss are known and this one is not among them: what describes it cannot matter. */
    static boolean possible(Facts facts, Nature nature) {
        var known = facts.nature();
        return known == null || lost(facts, nature);
    }
}
