package eu.vigie.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A YAML list of rules, read into records: from the folder that {@code VIGIE_RULES} names when the file is there, else the one
 * that comes with Vigie. Refuses unknown and doubled fields and whatever the record refuses, with {@link UnreadableRules}.
 */
public final class DataFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String path;
    private final @Nullable Path own;

    /** For example {@code regimes/gdpr.yaml}. */
    public DataFile(String path) {
        this(path, System.getenv("VIGIE_RULES"));
    }

    /** The same with another folder in the place of {@code VIGIE_RULES}; null: what comes with Vigie. */
    public DataFile(String path, @Nullable String rules) {
        var file = rules == null || rules.isBlank() ? null : Path.of(rules).resolve(path);
        this.path = path;
        this.own = file != null && Files.exists(file) ? file : null;
    }

    /** Every row of the file. */
    public <T> List<T> rows(Class<T> type) {
        return located(type).stream().map(Located::value).toList();
    }

    /** Every row with where it stands. */
    public <T> List<Located<T>> located(Class<T> type) {
        var text = text();
        try {
            var rows = rows(text);
            var lines = lines(text);
            var read = new ArrayList<Located<T>>();
            for (int row = 0; row < rows.size(); row++) {
                var place = name() + " line " + lines.get(row);
                read.add(new Located<>(convert(rows.get(row), place, type), place));
            }
            return read;
        } catch (YAMLException failure) {
            throw new UnreadableRules(name(), String.valueOf(failure.getMessage()), failure);
        }
    }

    private List<?> rows(String text) {
        if (yaml().load(text) instanceof List<?> rows) return rows;
        throw new UnreadableRules(name(), "is not a list", null);
    }

    private static List<Integer> lines(String text) {
        return ((SequenceNode) yaml().compose(new StringReader(text)))
                .getValue().stream()
                        .map(node -> node.getStartMark().getLine() + 1)
                        .toList();
    }

    private static <T> T convert(Object row, String place, Class<T> type) {
        try {
            return MAPPER.convertValue(row, type);
        } catch (JacksonException | IllegalArgumentException failure) {
            throw new UnreadableRules(place, label(row) + ": " + reason(failure), failure);
        }
    }

    private static Object label(Object row) {
        return row instanceof Map<?, ?> fields && fields.get("id") != null ? fields.get("id") : row;
    }

    /** What the record itself says, when it is the record that refused, with the field in which that one stands. */
    private static @Nullable String reason(Exception failure) {
        if (failure.getCause() instanceof IllegalArgumentException refusal)
            return within(failure) + refusal.getMessage();
        return failure.getMessage();
    }

    private static String within(Exception failure) {
        if (!(failure instanceof JacksonException refused)) return "";
        return refused.getPath().stream()
                .filter(step -> step.getPropertyName() != null)
                .map(step -> step.getPropertyName() + ": ")
                .collect(Collectors.joining());
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private String text() {
        try (InputStream bytes =
                own == null ? DataFile.class.getResourceAsStream("/" + path) : Files.newInputStream(own)) {
            if (bytes == null) throw new UnreadableRules(name(), "is not on the class path", null);
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where it was found: the file of the folder that {@code VIGIE_RULES} names, else its name among those that come with Vigie. */
    public String name() {
        return own == null ? path : own.toString();
    }

    /** A row and where it stands: file and line. */
    public record Located<T>(T value, String place) {

        /** Refuses the row for a reason that only its neighbours show. */
        public UnreadableRules refused(String reason) {
            return new UnreadableRules(place, reason, null);
        }
    }
}
