package eu.vigie.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An authority's portal as dated data: its questions in its order, each told from the fields of the EDPB form. */
@Component
class PortalForm {

    /** A page of the portal. */
    record Section(String number, Map<String, String> titles, List<Question> questions) {
        String title(Locale locale) {
            return titles.getOrDefault(FormTemplate.language(locale), "");
        }
    }

    /**
     * Copies fields, or offers options of its own by condition.
     *
     * @param when asked only then; null: always
     * @param scale its severity by band of the assessment
     */
    record Question(
            @Nullable Condition when,
            Map<String, String> labels,
            List<Integer> fields,
            Map<Condition, String> options,
            Map<String, String> scale) {

        String label() {
            return labels.getOrDefault("fr", "");
        }

        @Nullable
        String gloss(Locale reader) {
            return "fr".equals(FormTemplate.language(reader)) ? null : labels.get("en");
        }

        /** Every field it is answered from. */
        List<Integer> sources() {
            List<Integer> sources = new ArrayList<>(fields);
            options.keySet().forEach(condition -> condition.fields().forEach(field -> {
                if (!sources.contains(field)) {
                    sources.add(field);
                }
            }));
            return sources;
        }
    }

    final String name;
    final String version;
    final String address;
    private final List<Section> sections;

    PortalForm() {
        Map<?, ?> data = FormReader.read("/forms/cnil-2026.yaml");
        name = FormReader.text(data, "form");
        version = FormReader.text(data, "version");
        address = FormReader.text(data, "address");
        sections = FormReader.maps(data.get("sections")).stream()
                .map(PortalForm::section)
                .toList();
    }

    List<Section> sections() {
        return sections;
    }

    private static Section section(Map<?, ?> data) {
        return new Section(
                FormReader.text(data, "number"),
                FormReader.titles(data),
                FormReader.maps(data.get("items")).stream()
                        .map(PortalForm::question)
                        .toList());
    }

    private static Question question(Map<?, ?> data) {
        Map<Condition, String> options = new LinkedHashMap<>();
        texts(data.get("choose")).forEach((when, label) -> options.put(new Condition(when), label));
        List<Integer> fields = FormReader.strings(data.get("fields")).stream()
                .map(Integer::valueOf)
                .toList();
        return new Question(
                FormReader.condition(data, "when"), FormReader.titles(data), fields, options, texts(data.get("scale")));
    }

    private static Map<String, String> texts(@Nullable Object data) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (data instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }
}
