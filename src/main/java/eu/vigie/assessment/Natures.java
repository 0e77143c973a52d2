package eu.vigie.assessment;

import eu.vigie.breach.AvailabilityLoss;
import eu.vigie.breach.Disclosure;
import eu.vigie.breach.Facts;
import eu.vigie.breach.IntegrityLoss;
import eu.vigie.breach.Nature;
import java.util.EnumSet;
import java.util.Set;

/** What other facts say about the kind of loss, whether or not somebody ticked it. */
final class Natures {

    private Natures() {}

    static Set<Nature> implied(Facts facts) {
        var natures = EnumSet.noneOf(Nature.class);
        if (facts.disclosure() == Disclosure.CONFIRMED || facts.disclosure() == Disclosure.LIKELY)
            natures.add(Nature.CONFIDENTIALITY);
        if (facts.integrityLoss() != null && facts.integrityLoss() != IntegrityLoss.NO_MISUSE)
            natures.add(Nature.INTEGRITY);
        if (facts.availabilityLoss() == AvailabilityLoss.PERMANENT) natures.add(Nature.AVAILABILITY);
        return natures;
    }

    /** True when this kind of loss was ticked, or other facts say so. */
    static boolean lost(Facts facts, Nature nature) {
        var known = facts.nature();
        return (known != null && known.contains(nature)) || implied(facts).contains(nature);
    }

    /** False when the kinds of loss are known and this one is not among them: what describes it cannot matter. */
    static boolean possible(Facts facts, Nature nature) {
        var known = facts.nature();
        return known == null || lost(facts, nature);
    }
}
