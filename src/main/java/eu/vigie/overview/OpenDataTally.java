package eu.vigie.overview;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts notifications as they are read, or our own cases in the same way. */
final class OpenDataTally {

    /** Of one sector, or of all. */
    static final class Counting {

        private long total;
        private long sensitive;
        private long unread;
        private final Map<String, Long> causes = new TreeMap<>();
        private final Map<String, Long> bands = new TreeMap<>();
        private final Map<String, Long> categories = new TreeMap<>();

        void add(@Nullable String band, Set<String> named, Set<String> data, boolean special, boolean illegible) {
            total++;
            if (special) sensitive++;
            if (illegible) unread++;
            if (band != null) bands.merge(band, 1L, Long::sum);
            named.forEach(cause -> causes.merge(cause, 1L, Long::sum));
            data.forEach(category -> categories.merge(category, 1L, Long::sum));
        }

        OpenData.Figures figures() {
            return new OpenData.Figures(
                    total, Map.copyOf(causes), Map.copyOf(bands), Map.copyOf(categories), sensitive, unread);
        }
    }

    private final int year;
    private final Counting all = new Counting();
    private final SortedMap<String, Counting> sectors = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private @Nullable String first;
    private @Nullable String last;

    OpenDataTally(int year) {
        this.year = year;
    }

    /** False for one sector more than the set can have. */
    boolean add(
            String month,
            String sector,
            String band,
            Set<String> causes,
            @Nullable Set<String> data,
            boolean special,
            int mostSectors) {
        known.add(sector);
        if (known.size() > mostSectors) return false;
        if (first == null || month.compareTo(first) < 0) first = month;
        if (last == null || month.compareTo(last) > 0) last = month;
        if (!month.startsWith(year + "-")) return true;
        Set<String> categories = data == null ? Set.of() : data;
        boolean illegible = data != null && data.isEmpty();
        all.add(band, causes, categories, special, illegible);
        sectors.computeIfAbsent(sector, one -> new Counting()).add(band, causes, categories, special, illegible);
        return true;
    }

    OpenData result() {
        if (first == null || last == null) throw new InvalidInput(Fault.of("file", "open-data-other"));
        OpenData.Figures figures = all.figures();
        if (figures.total() == 0)
            throw new InvalidInput(Fault.of("year", "open-data-year", String.valueOf(year), first, last));
        SortedMap<String, OpenData.Figures> bySector = new TreeMap<>();
        sectors.forEach((sector, counting) -> bySector.put(sector, counting.figures()));
        return new OpenData(year, first, last, figures, bySector);
    }
}
