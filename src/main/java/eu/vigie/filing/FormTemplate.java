package eu.vigie.filing;

import eu.vigie.obligation.Obligation;
import eu.vigie.refusal.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A form as dated data: sections and fields in its own order.
 *
 * @param id as a filing keeps it: the form of years ago is still read with its own fields
 * @param titles of the form by language
 * @param sources the act or the template it comes from, by language
 * @param serves stages of duties that it tells, by regime; none for the authority's form, which the case itself asks for
 * @param mandated that a controller's mandate must be on record before it is begun
 */
record FormTemplate(
        String id,
        String version,
        Map<String, String> titles,
        Map<String, String> sources,
        Map<String, Set<String>> serves,
        boolean mandated,
        List<Section> sections) {

    /** A numbered part of the form. */
    record Section(String number, Map<String, String> titles, List<FormField> fields) {
        String title(Locale locale) {
            return titles.getOrDefault(language(locale), "");
        }
    }

    static FormTemplate read(String id) {
        Map<?, ?> data = FormReader.read("/forms/" + id + ".yaml");
        return new FormTemplate(
                id,
                FormReader.text(data, "version"),
                FormReader.titles(data),
                FormReader.titles(FormReader.map(data, "source")),
                FormReader.serves(data.get("serves")),
                Boolean.TRUE.equals(data.get("mandated")),
                FormReader.maps(data.get("sections")).stream()
                        .map(FormReader::section)
                        .toList());
    }

    String title(Locale locale) {
        return titles.getOrDefault(language(locale), "");
    }

    /** The act or the template that the form comes from. */
    String source(Locale locale) {
        return sources.getOrDefault(language(locale), "");
    }

    boolean serves(Obligation owed) {
        return serves.getOrDefault(owed.regime(), Set.of()).contains(owed.stage());
    }

    /** In the order of the form. */
    Stream<FormField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    FormField field(int number) {
        return fields().filter(field -> field.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("field", String.valueOf(number)));
    }

    /** French or English: the two languages a form is kept in. */
    static String language(Locale locale) {
        return "fr".equals(locale.getLanguage()) ? "fr" : "en";
    }
}
