package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import eu.vigie.breach.Misuse;
import eu.vigie.breach.Recipients;
import eu.vigie.breach.ReturnOrDeletion;
import eu.vigie.breach.SubsequentMeasures;
import eu.vigie.breach.Unintelligible;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Facts that only excuse together: the conditions of an exemption or of a principle that has two. */
final class PairedChanges {

    private record Pair(String fact, Object to, String other, Object otherTo) {}

    private static final List<Pair> NAMED = List.of(
            // Art. 34(3)(a) keeps confidentiality; it cures no loss of availability.
            new Pair("unintelligible", Unintelligible.INTACT, "restoredAfterHours", BigDecimal.valueOf(24)),
            // Art. 34(3)(b) holds only where no harm was seen.
            new Pair("subsequentMeasures", SubsequentMeasures.HIGH_RISK_REMOVED, "misuse", Misuse.NONE_SEEN),
            // The trusted recipient must have confirmed (EDPB 9/2022 IV.B).
            new Pair("recipients", Recipients.KNOWN_TRUSTED, "returnOrDeletion", ReturnOrDeletion.CONFIRMED));

    private PairedChanges() {}

    static Stream<Change> of(Facts facts) {
        return NAMED.stream()
                .filter(pair -> changes(facts, pair.fact(), pair.to()) && changes(facts, pair.other(), pair.otherTo()))
                .map(pair -> both(facts, pair));
    }

    private static boolean changes(Facts facts, String fact, Object to) {
        return !to.equals(FactsCopy.value(facts, fact));
    }

    private static Change both(Facts facts, Pair pair) {
        var changed = FactsCopy.with(FactsCopy.with(facts, pair.fact(), pair.to()), pair.other(), pair.otherTo());
        var beside = new Assessment.Beside(pair.other(), FactsCopy.value(facts, pair.other()), pair.otherTo());
        return new Change(pair.fact(), FactsCopy.value(facts, pair.fact()), pair.to(), beside, changed);
    }
}
