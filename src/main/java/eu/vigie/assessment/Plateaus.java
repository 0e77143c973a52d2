package eu.vigie.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search knows already of sets of strict facts, one bit each. No rule weakens when a fact gets stricter, so that a set
 * between two that have the same answer has it too, and need not be judged.
 */
final class Plateaus {

    /** Of the sets with one answer, those that contain no other, and those that no other contains. */
    private record Plateau(Judgement answer, List<Long> smallest, List<Long> largest) {

        boolean holds(long set) {
            return overOne(set) && underOne(set);
        }

        private boolean overOne(long set) {
            for (long low : smallest) if ((low & ~set) == 0) return true;
            return false;
        }

        private boolean underOne(long set) {
            for (long high : largest) if ((set & ~high) == 0) return true;
            return false;
        }

        void add(long set) {
            if (!overOne(set)) {
                smallest.removeIf(low -> (set & ~low) == 0);
                smallest.add(set);
            }
            if (!underOne(set)) {
                largest.removeIf(high -> (high & ~set) == 0);
                largest.add(set);
            }
        }
    }

    private final List<Plateau> plateaus = new ArrayList<>();

    /** The answer for that set; null while it has to be judged. */
    @Nullable
    Judgement known(long set) {
        for (var plateau : plateaus) if (plateau.holds(set)) return plateau.answer();
        return null;
    }

    void learn(long set, Judgement answer) {
        for (var plateau : plateaus)
            if (plateau.answer().sameAs(answer)) {
                plateau.add(set);
                return;
            }
        plateaus.add(new Plateau(answer, new ArrayList<>(List.of(set)), new ArrayList<>(List.of(set))));
    }
}
