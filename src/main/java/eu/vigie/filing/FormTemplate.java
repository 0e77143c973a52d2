package eu.vigie.filing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

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
        Map<?, ?> data = FormReader.read("/forms/edpb-1.0.yaml");
        version = FormReader.text(data, "version");
        sections = FormReader.maps(data.get("sections")).stream()
                .map(FormReader::section)
                .toList();
    }

    String version() {
        return version;
    }

    List<Section> sections() {
        return sections;
    }

    /** In the order of the form. */
    Stream<FormField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    FormField field(int number) {
        return fields().filter(field -> field.number() == number)
                .findFirst()
                .orElseThrow(() -> new eu.vigie.refusal.NotFound("field", String.valueOf(number)));
    }

    /** French or English: the two languages the form is kept in. */
    static String language(Locale locale) {
        return "fr".equals(locale.getLanguage()) ? "fr" : "en";
    }
}
