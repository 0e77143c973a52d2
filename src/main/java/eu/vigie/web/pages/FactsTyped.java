package eu.vigie.web.pages;

import eu.vigie.breach.Facts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts as the fields of a form and as lines to read. */
final class FactsTyped {
    private FactsTyped() {}

    static PageForm form(Facts facts) {
        PageForm form = PageForm.empty();
        values(facts).forEach((name, value) -> put(form, name, value));
        if (facts.data() != null) {
            facts.data()
                    .forEach(kind -> form.put(
                            "data." + Codes.of(kind.category()),
                            kind.insight() == null ? "unknown" : Codes.of(kind.insight())));
        }
        return form;
    }

    /** Every fact but the kinds of data, by the name of its field, in the order of the form; null where not yet known. */
    static Map<String, @Nullable Object> values(Facts facts) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("role", facts.role());
        values.put("personalData", facts.personalData());
        values.put("nature", facts.nature());
        values.put("incidentKind", facts.incidentKind());
        values.put("cause", facts.cause());
        values.put(
                "persons.count",
                facts.persons() == null ? null : facts.persons().count());
        values.put(
                "persons.certainty",
                facts.persons() == null ? null : facts.persons().certainty());
        values.put(
                "persons.categories",
                facts.persons() == null ? null : facts.persons().categories());
        values.put(
                "persons.memberStates",
                facts.memberStates().isEmpty() ? null : String.join(", ", facts.memberStates()));
        values.put(
                "records.count",
                facts.records() == null ? null : facts.records().count());
        values.put(
                "records.certainty",
                facts.records() == null ? null : facts.records().certainty());
        values.put("identifiability", facts.identifiability());
        values.put("disclosure", facts.disclosure());
        values.put("recipients", facts.recipients());
        values.put("returnOrDeletion", facts.returnOrDeletion());
        values.put("unintelligible", facts.unintelligible());
        values.put("integrityLoss", facts.integrityLoss());
        values.put("availabilityLoss", facts.availabilityLoss());
        values.put("restoredAfterHours", facts.restoredAfterHours());
        values.put("effectOnPersons", facts.effectOnPersons());
        values.put("foreseeableEffect", facts.foreseeableEffect());
        values.put("misuse", facts.misuse());
        values.put("safetyCritical", facts.safetyCritical());
        values.put("systemic", facts.systemic());
        values.put("subsequentMeasures", facts.subsequentMeasures());
        values.put("contactEffort", facts.contactEffort());
        values.put("consequences", facts.consequences());
        values.put("measuresTaken", facts.measuresTaken());
        values.put("measuresProposed", facts.measuresProposed());
        return values;
    }

    /** What is known, each fact with its words, to be read beside a decision. */
    static List<Line> lines(Facts facts, Reader reader) {
        var single = values(facts).entrySet().stream()
                .filter(fact -> fact.getValue() != null)
                .map(fact -> new Line(fact.getKey(), words(fact.getKey(), fact.getValue(), reader)));
        return Stream.concat(single, data(facts, reader)).toList();
    }

    private static Stream<Line> data(Facts facts, Reader reader) {
        if (facts.data() == null) return Stream.of();
        String kinds = facts.data().stream().map(kind -> kind(kind, reader)).collect(Collectors.joining(", "));
        return Stream.of(new Line("data", kinds));
    }

    private static String kind(Facts.DataKind kind, Reader reader) {
        Object insight = kind.insight() == null ? "unknown" : kind.insight();
        return reader.option("data", kind.category()) + " (" + reader.option("insight", insight) + ")";
    }

    private static String words(String name, @Nullable Object value, Reader reader) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> reader.option(name, one)).collect(Collectors.joining(", "));
        }
        boolean coded = value instanceof Enum<?> || value instanceof Boolean;
        return coded ? reader.option(name, value) : String.valueOf(value);
    }

    private static void put(PageForm form, String name, @Nullable Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> put(form, name, one));
        } else {
            form.put(name, value instanceof Enum<?> constant ? Codes.of(constant) : value);
        }
    }

    /** One fact in words. */
    record Line(String name, String value) {}
}
