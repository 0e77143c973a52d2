package eu.vigie.rootcause;

import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an analysis must say to be one. */
@Component
class AnalysisRules {

    private static final int MOST_WHYS = 7;
    private static final int MOST_FACTORS = 20;

    private final Evidence evidence;

    AnalysisRules(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The same with blanks gone. */
    Said checked(String breach, Said said) {
        List<Fault> faults = new ArrayList<>();
        Said clean = new Said(
                said.method(),
                said.conductedBy(),
                Text.of("cause", said.cause(), Text.LONG, faults),
                Text.of("conclusion", said.conclusion(), Text.LONG, faults),
                Text.of("measures", said.measures(), Text.LONG, faults),
                lines("whys", said.whys(), MOST_WHYS, faults),
                lines("factors", said.factors(), MOST_FACTORS, faults),
                known(breach, said.evidence(), faults));
        if (clean.cause() == null && clean.conclusion() == null) faults.add(Fault.of("cause", "mandatory"));
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        return clean;
    }

    private static List<String> lines(String field, @Nullable List<String> said, int most, List<Fault> faults) {
        List<String> lines = Objects.requireNonNullElse(said, List.<String>of()).stream()
                .map(line -> Text.of(field, line.replaceAll("\\s+", " "), Text.LINE, faults))
                .filter(Objects::nonNull)
                .toList();
        if (lines.size() > most) faults.add(Fault.of(field, "too-many-lines", most));
        return lines;
    }

    private List<Long> known(String breach, @Nullable List<Long> numbers, List<Fault> faults) {
        if (numbers == null || numbers.isEmpty()) return List.of();
        Set<Long> kept =
                new HashSet<>(evidence.of(breach).stream().map(EvidenceItem::id).toList());
        numbers.stream()
                .filter(one -> !kept.contains(one))
                .forEach(one -> faults.add(Fault.of("evidence", "evidence-not-here", String.valueOf(one))));
        return numbers.stream().distinct().toList();
    }
}
