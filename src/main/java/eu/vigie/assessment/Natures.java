package eu.vigie.assessment;

import eu.vigie.breach.AvailabilityLoss;
import eu.vigie.breach.Disclosure;
import eu.vigie.breach.Facts;
import eu.vigie.breach.IntegrityLoss;
import eu.vigie.breach.Nature;
import eu.vigie.breach.Recipients;
import java.util.EnumSet;
import java.util.Set;

/** What other facts say about the kind of loss, whether or not somebody ticked it. */
final class Natures {

    private Natures() {}

    static Set<Nature> implied(Facts facts) {
        var natures = EnumSet.noneOf(Nature.class);
        if (exposed(facts)) natures.add(Nature.CONFIDENTIALITY);
        if (facts.integrityLoss() != null && facts.integrityLoss() != IntegrityLoss.NO_MISUSE)
            natures.add(Nature.INTEGRITY);
        if (facts.availabilityLoss() == AvailabilityLoss.PERMANENT) natures.add(Nature.AVAILABILITY);
        return natures;
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
        return (known != null && known.contains(nature)) || implied(facts).contains(nature);
    }

    /** False when the kinds of loss are known and this one is not among them: what describes it cannot matter. */
    static boolean possible(Facts facts, Nature nature) {
        var known = facts.nature();
        return known == null || lost(facts, nature);
    }
}
