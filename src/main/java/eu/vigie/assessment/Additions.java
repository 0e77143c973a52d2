package eu.vigie.assessment;

import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Insight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One more kind of data, each kind from the mildest insight to the deepest: the first that changes a duty is told. */
final class Additions {

    /** One for each way in which the rules look at data; whoever has a kind already asks for a deeper insight instead. */
    private static final List<DataCategory> KINDS = List.of(
            DataCategory.CONTACT,
            DataCategory.IDENTIFICATION_NUMBERS,
            DataCategory.PROFILE,
            DataCategory.FINANCIAL,
            DataCategory.HEALTH,
            DataCategory.CREDENTIALS);

    private Additions() {}

    static List<List<Change>> of(Facts facts) {
        var data = facts.data();
        if (data == null) return List.of();
        return KINDS.stream()
                .filter(kind -> data.stream().noneMatch(one -> one.category() == kind))
                .map(kind -> deepening(facts, data, kind))
                .toList();
    }

    private static List<Change> deepening(Facts facts, List<Facts.DataKind> data, DataCategory kind) {
        return Stream.of(Insight.values())
                .map(insight -> {
                    var more = new ArrayList<>(data);
                    more.add(new Facts.DataKind(kind, insight));
                    return Change.of(facts, "data", data, List.copyOf(more));
                })
                .toList();
    }
}
