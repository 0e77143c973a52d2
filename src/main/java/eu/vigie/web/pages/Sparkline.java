package eu.vigie.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many came when, as a line without axes: drawn on the server, since no script and no inline style is allowed. */
record Sparkline(List<Long> counts) {

    static final int PARTS = 24;

    private static final int STEP = 5;
    private static final int HEIGHT = 24;

    public int width() {
        return (counts.size() - 1) * STEP + 2;
    }

    public int height() {
        return HEIGHT + 2;
    }

    /** The points of a polyline, the highest count at the top. */
    public String points() {
        long most = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
        return IntStream.range(0, counts.size())
                .mapToObj(part -> String.format(
                        Locale.ROOT,
                        "%d,%.1f",
                        1 + part * STEP,
                        1 + HEIGHT - HEIGHT * (double) counts.get(part) / most))
                .collect(Collectors.joining(" "));
    }
}
