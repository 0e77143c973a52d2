package eu.vigie.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A decision table as it is written. */
final class TableFile {

    private static final Pattern EXPRESSION = Pattern.compile("<inputExpression [^>]*><text>(.*?)</text>");
    private static final Pattern OUTPUT = Pattern.compile("<output [^>]*name=\"(.*?)\"");
    private static final Pattern ROW = Pattern.compile("<rule id=\"(.*?)\">(.*?)</rule>", Pattern.DOTALL);
    private static final Pattern ASKED = Pattern.compile("<inputEntry [^>]*><text>(.*?)</text>");
    private static final Pattern ANSWERED = Pattern.compile("<outputEntry [^>]*><text>\"?(.*?)\"?</text>");

    /** A row: what it asks of each input (empty: anything), and what it answers. */
    record Row(String id, Map<String, String> asks, Map<String, String> answers) {
        @Override
        public String toString() {
            return id + " " + answers;
        }
    }

    private final String text;

    TableFile(String name) {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/bpmn/" + name + ".dmn"))) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Row> rows() {
        var inputs = all(EXPRESSION, text);
        var outputs = all(OUTPUT, text);
        return ROW.matcher(text)
                .results()
                .map(row -> new Row(
                        row.group(1),
                        named(inputs, all(ASKED, row.group(2))),
                        named(outputs, all(ANSWERED, row.group(2)))))
                .toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).replace("&gt;", ">").replace("&lt;", "<"))
                .toList();
    }

    private static Map<String, String> named(List<String> names, List<String> values) {
        var named = new LinkedHashMap<String, String>();
        for (int index = 0; index < names.size(); index++) named.put(names.get(index), values.get(index));
        return named;
    }
}
