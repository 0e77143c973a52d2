package eu.vigie.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The authority's form as dated data: sections and fields in the order of the EDPB template. */
@Component
class FormTemplate {

    /** A numbered part of the form. */
    record Section(String number, Map<String, String> titles, List<FormField> fields) {
        String title(Locale locale) {
            return titles.getOrDefault(language(locale), "");
        }
    }

    private final String version;
    private final List<Section> sections;

    FormTemplate() {
        Map<?, ?> data = read("/forms/edpb-1.0.yaml");
        version = String.valueOf(data.get("version"));
        sections =
                maps(data.get("sections")).stream().map(FormTemplate::section).toList();
    }

    String version() {
        return version;
    }

    List<Section> sections() {
        return sections;
    }

    List<FormField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    /** French or English: the two languages the form is kept in. */
    static String language(Locale locale) {
        return "fr".equals(locale.getLanguage()) ? "fr" : "en";
    }

    private static Section section(Map<?, ?> data) {
        return new Section(
                text(data, "number"),
                titles(data),
                maps(data.get("fields")).stream().map(FormTemplate::field).toList());
    }

    private static FormField field(Map<?, ?> data) {
        return new FormField(
                Integer.parseInt(text(data, "number")),
                text(data, "need"),
                titles(data),
                optional(data, "when"),
                Objects.requireNonNullElse(optional(data, "pending"), ""),
                Boolean.TRUE.equals(data.get("many")),
                optional(data, "article"),
                options(data.get("options")));
    }

    private static Map<String, String> titles(Map<?, ?> data) {
        return Map.of("fr", text(data, "fr"), "en", text(data, "en"));
    }

    private static Map<String, List<String>> options(@Nullable Object data) {
        if (!(data instanceof Map<?, ?> options)) {
            return Map.of();
        }
        return options.entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        option -> String.valueOf(option.getKey()), option -> strings(option.getValue())));
    }

    private static List<String> strings(@Nullable Object data) {
        return data instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static List<Map<?, ?>> maps(@Nullable Object data) {
        return data instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList()
                : List.of();
    }

    private static String text(Map<?, ?> data, String name) {
        return String.valueOf(Objects.requireNonNull(data.get(name), name));
    }

    private static @Nullable String optional(Map<?, ?> data, String name) {
        Object found = data.get(name);
        return found == null ? null : String.valueOf(found);
    }

    private static Map<?, ?> read(String resource) {
        try (InputStream yaml = Objects.requireNonNull(FormTemplate.class.getResourceAsStream(resource), resource)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
