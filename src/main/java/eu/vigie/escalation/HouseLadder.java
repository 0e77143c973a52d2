package eu.vigie.escalation;

import eu.vigie.deadline.DataFile;
import java.util.List;

/** A ladder of the house: its rungs in ascending order, whether it keeps quiet hours, and the file it came from. */
record HouseLadder(String name, List<Step> steps, boolean quiet, String file) {

    HouseLadder {
        steps = List.copyOf(steps);
    }

    /** The file {@code ladders/{name}.yaml}; refuses rungs that do not ascend, since a reader would miscount them. */
    static HouseLadder read(Ladders.Files files, Choice choice) {
        var file = files.open(choice.ladder());
        var rows = file.located(Step.class);
        for (int next = 1; next < rows.size(); next++) {
            var below = rows.get(next - 1).value();
            var row = rows.get(next);
            if (row.value().percent() <= below.percent())
                throw row.refused(
                        "rungs must ascend: " + row.value().percent() + " % stands above " + below.percent() + " %");
        }
        return new HouseLadder(
                choice.ladder(), rows.stream().map(DataFile.Located::value).toList(), choice.keepsQuiet(), file.name());
    }
}
