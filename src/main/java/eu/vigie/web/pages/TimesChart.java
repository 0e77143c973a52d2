package eu.vigie.web.pages;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Medians as bars, one below the other, drawn on the server in units of the picture: no script and no inline style is allowed, and
 * 320 units wide it can be read on the narrowest screen. The same numbers stand in a table.
 */
record TimesChart(String key, List<Line> lines) {

    static final int WIDTH = 320;
    private static final int LABEL = 140;
    private static final int LONGEST = 100;
    private static final int STEP = 22;

    /** A group: {@code median} is null, and {@code cases} 0, where nothing was counted. */
    record Line(String label, @Nullable Duration median, long cases) {}

    /** A line as it is drawn. */
    record Bar(Line line, int x, int y, int width) {
        /** Where the words stand: on one height with the middle of the bar. */
        public int base() {
            return y + 12;
        }

        public int after() {
            return x + width + 4;
        }
    }

    /** By what it puts cases together. */
    public String axis() {
        return key.substring(key.indexOf('.') + 1);
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return lines.size() * STEP + 4;
    }

    public List<Bar> bars() {
        long longest = lines.stream().mapToLong(TimesChart::seconds).max().orElse(1);
        return IntStream.range(0, lines.size())
                .mapToObj(line -> new Bar(lines.get(line), LABEL, 2 + line * STEP, width(lines.get(line), longest)))
                .toList();
    }

    private static int width(Line line, long longest) {
        if (line.median() == null) return 0;
        return (int) Math.max(1, Math.round((double) LONGEST * seconds(line) / Math.max(1, longest)));
    }

    private static long seconds(Line line) {
        return line.median() == null ? 0 : line.median().toSeconds();
    }
}
