package eu.vigie.signal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What signals that came together add to their group. */
record Tally(
        long group,
        long total,
        long waiting,
        Instant first,
        Instant last,
        Level level,
        @Nullable String breach,
        Map<Instant, Long> minutes) {

    /** Of one group, one at least. */
    static Tally of(List<Placed> ones) {
        return new Tally(
                ones.get(0).group(),
                ones.size(),
                ones.stream().filter(Placed::waits).count(),
                ones.stream().map(Placed::at).min(Comparator.naturalOrder()).orElseThrow(),
                ones.stream().map(Placed::at).max(Comparator.naturalOrder()).orElseThrow(),
                ones.stream().map(Placed::level).max(Comparator.naturalOrder()).orElseThrow(),
                latest(ones),
                ones.stream()
                        .collect(Collectors.groupingBy(
                                one -> one.at().truncatedTo(ChronoUnit.MINUTES), TreeMap::new, Collectors.counting())));
    }

    private static @Nullable String latest(List<Placed> ones) {
        @Nullable String latest = null;
        for (var one : ones) if (one.breach() != null) latest = one.breach();
        return latest;
    }
}
