package eu.vigie.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a form from its data. A field inherits its section's articles and owner. */
class FormReader {

    private FormReader() {}

    static FormTemplate.Section section(Map<?, ?> section) {
        return new FormTemplate.Section(
                text(section, "number"),
                titles(section),
                maps(section.get("fields")).stream()
                        .map(field -> field(field, section))
                        .toList());
    }

    private static FormField field(Map<?, ?> data, Map<?, ?> section) {
        Map<String, List<String>> options = options(data.get("options"));
        return new FormField(
                Integer.parseInt(text(data, "number")),
                kind(optional(data, "type"), options),
                titles(data),
                condition(data, "when"),
                condition(data, "owed"),
                FormField.Need.valueOf(text(data, "need").toUpperCase(Locale.ROOT)),
                or(optional(data, "pending"), ""),
                Boolean.TRUE.equals(data.get("many")),
                optional(data, "article"),
                or(optional(data, "anchor"), or(optional(section, "anchor"), "")),
                or(optional(section, "owner"), "privacy_officer"),
                or(optional(data, "from"), "officer"),
                Boolean.TRUE.equals(data.get("hand")),
                options,
                Taken.read(data));
    }

    private static FieldKind kind(@Nullable String type, Map<String, List<String>> options) {
        if (type != null) {
            return FieldKind.valueOf(type.toUpperCase(Locale.ROOT));
        }
        return options.isEmpty() ? FieldKind.TEXT : FieldKind.CHOICE;
    }

    static @Nullable Condition condition(Map<?, ?> data, String name) {
        String text = optional(data, name);
        return text == null ? null : new Condition(text);
    }

    static Map<String, String> titles(Map<?, ?> data) {
        return Map.of("fr", text(data, "fr"), "en", text(data, "en"));
    }

    /** Stages by regime, as {@code {NIS2-23: [final]}}. */
    static Map<String, Set<String>> serves(@Nullable Object data) {
        Map<String, Set<String>> stages = new LinkedHashMap<>();
        if (data instanceof Map<?, ?> found) {
            found.forEach((regime, names) -> stages.put(String.valueOf(regime), Set.copyOf(strings(names))));
        }
        return stages;
    }

    private static Map<String, List<String>> options(@Nullable Object data) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        if (data instanceof Map<?, ?> found) {
            found.forEach((letter, labels) -> options.put(String.valueOf(letter), strings(labels)));
        }
        return options;
    }

    static List<String> strings(@Nullable Object data) {
        return data instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    static Map<?, ?> map(Map<?, ?> data, String name) {
        return (Map<?, ?>) Objects.requireNonNull(data.get(name), name);
    }

    static List<Map<?, ?>> maps(@Nullable Object data) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (data instanceof List<?> list) {
            list.forEach(item -> maps.add((Map<?, ?>) item));
        }
        return maps;
    }

    static String text(Map<?, ?> data, String name) {
        return String.valueOf(Objects.requireNonNull(data.get(name), name));
    }

    static @Nullable String optional(Map<?, ?> data, String name) {
        Object found = data.get(name);
        return found == null ? null : String.valueOf(found);
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    /** A resource of the class path; it comes with the program, so a broken one is a breakdown. */
    static Map<?, ?> read(String resource) {
        try (InputStream yaml = Objects.requireNonNull(FormReader.class.getResourceAsStream(resource), resource)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
