package eu.vigie.deadline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the stages of one regime must be to one another: a clock that hangs on nothing would never start. */
final class StageOrder {

    private StageOrder() {}

    static void check(List<Stage> stages) {
        Set<String> earlier = new HashSet<>();
        for (var stage : stages) {
            var name = stage.name();
            Required.that(
                    !stage.anchor().followsSubmission() || stage.after() != null || !earlier.isEmpty(),
                    name + ": no stage before it whose submission could start its clock (say after)");
            Required.that(
                    stage.after() == null || foreign(stage.after()) || earlier.contains(stage.after()),
                    name + ": after: no earlier stage " + stage.after());
            Required.that(
                    stage.bounds() == null || earlier.contains(stage.bounds()),
                    name + ": bounds: no earlier stage " + stage.bounds());
            if (stage.bounds() == null) earlier.add(name);
        }
    }

    /** Stages are written small, regimes in capitals: {@link Regimes} looks for the latter. */
    static boolean foreign(String after) {
        return !after.equals(after.toLowerCase(java.util.Locale.ROOT));
    }
}
