package eu.vigie.overview;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts as bars, one below the other, in units of the picture: drawn on the server, 320 units wide, readable on the narrowest screen.
 * The same numbers stand in a table.
 *
 * @param key names the chart: {@code months}, {@code causes}…
 * @param title in words
 */
public record YearChart(String key, String title, List<Line> lines) {

    private static final int WIDTH = 320;
    private static final int LABEL = 170;
    private static final int LONGEST = 100;
    private static final int STEP = 22;

    /** A group, in words, and how many cases. */
    public record Line(String label, long cases) {}

    /** A line as it is drawn; {@code percent} of the longest. */
    public record Bar(Line line, int x, int y, int width, int percent) {

        /** Where the words stand: on one height with the middle of the bar. */
        public int base() {
            return y + 12;
        }

        public int after() {
            return x + width + 4;
        }
    }

    public YearChart {
        lines = List.copyOf(lines);
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return lines.size() * STEP + 4;
    }

    public List<Bar> bars() {
        long longest = Math.max(1, lines.stream().mapToLong(Line::cases).max().orElse(1));
        return IntStream.range(0, lines.size())
                .mapToObj(number -> bar(lines.get(number), 2 + number * STEP, longest))
                .toList();
    }

    private static Bar bar(Line line, int y, long longest) {
        int percent = (int) Math.round(100.0 * line.cases() / longest);
        int width = line.cases() == 0 ? 0 : Math.max(1, percent * LONGEST / 100);
        return new Bar(line, LABEL, y, width, percent);
    }
}
