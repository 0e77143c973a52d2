package eu.vigie.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A YAML list on the class path, read into records. Refuses unknown and doubled fields and whatever the record refuses,
 * naming file, row and reason: a house rule that cannot be read must stop the start, not the night.
 */
public final class DataFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String path;

    /** For example {@code regimes/gdpr.yaml}. */
    public DataFile(String path) {
        this.path = path;
    }

    /** Every row of the file. Refuses with {@link IllegalStateException}. */
    public <T> List<T> rows(Class<T> type) {
        var rows = parse();
        return IntStream.range(0, rows.size())
                .mapToObj(position -> row(rows.get(position), position + 1, type))
                .toList();
    }

    private List<?> parse() {
        try (InputStream bytes = DataFile.class.getResourceAsStream("/" + path)) {
            if (bytes == null) throw refused("is not on the class path", null);
            if (yaml().load(bytes) instanceof List<?> rows) return rows;
            throw refused("is not a list", null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (org.yaml.snakeyaml.error.YAMLException failure) {
            throw refused(String.valueOf(failure.getMessage()), failure);
        }
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private <T> T row(Object row, int position, Class<T> type) {
        try {
            return MAPPER.convertValue(row, type);
        } catch (JacksonException | IllegalArgumentException failure) {
            throw refused("row " + position + " " + row + ": " + failure.getMessage(), failure);
        }
    }

    private IllegalStateException refused(String reason, @org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalStateException(path + ": " + reason, cause);
    }
}
