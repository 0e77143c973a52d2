package eu.vigie.process.picture;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines, since SVG does not wrap. The width of a letter is an estimate, the same on every machine. */
final class LabelText {

    private static final double LINE = 14;
    private static final double LETTER = 6.3;
    /** From a line's top to the foot of its letters. */
    private static final double BASELINE = 11;

    private final Svg svg;

    LabelText(Svg svg) {
        this.svg = svg;
    }

    /** Centres the text in the box, both ways. */
    void centred(String text, Box box) {
        List<String> lines = lines(text, box.width());
        lines(lines, box.centreX(), box.centreY() - lines.size() * LINE / 2, "middle");
    }

    /** Starts the text at the box's top left. */
    void fromTopLeft(String text, Box box) {
        lines(lines(text, box.width()), box.x(), box.y(), "start");
    }

    /** Puts the text into its box so that it leans towards what it names: a short text stays close to it. */
    void leaning(String text, Box box, Box towards) {
        List<String> lines = lines(text, box.width());
        double spare = box.height() - lines.size() * LINE;
        double top = box.y() + spare * lean(box.y(), box.bottom(), towards.centreY());
        double across = lean(box.x(), box.right(), towards.centreX());
        lines(lines, box.x() + box.width() * across, top, across == 0 ? "start" : across == 1 ? "end" : "middle");
    }

    static List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && (line.length() + 1 + word.length()) * LETTER > width + 1) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static double lean(double from, double to, double point) {
        return from >= point ? 0 : to <= point ? 1 : 0.5;
    }

    private void lines(List<String> lines, double x, double top, String anchor) {
        svg.open("text", "class", "label", "text-anchor", anchor);
        for (int i = 0; i < lines.size(); i++) {
            svg.open("tspan", "x", x, "y", top + i * LINE + BASELINE);
            svg.text(lines.get(i)).close();
        }
        svg.close();
    }
}
