package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example of the EDPB: its facts and outcome; the same told otherwise, with the same outcome ({@code same}); and what would
 * have to be otherwise for another outcome ({@code unless}). The changes are merge patches on the facts.
 */
record GuidelineCase(
        String title,
        DutyAnswer authority,
        DutyAnswer persons,
        ObjectNode facts,
        List<ObjectNode> same,
        List<Unless> unless) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A changed fact that changes the outcome. */
    record Unless(String because, ObjectNode change, DutyAnswer authority, DutyAnswer persons) {}

    /** Facts and what they lead to. */
    record Told(String name, Facts facts, DutyAnswer authority, DutyAnswer persons) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Every example, told in every way. */
    static Stream<Told> all() {
        return Stream.of("edpb-01-2021", "edpb-9-2022-annex-b").flatMap(GuidelineCase::of);
    }

    private static Stream<Told> of(String guideline) {
        try (Stream<Path> files = Files.list(folder(guideline))) {
            return files
                    .sorted()
                    .map(file -> told(guideline + " " + file.getFileName(), JSON.readValue(file, GuidelineCase.class)))
                    .toList()
                    .stream()
                    .flatMap(each -> each);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder(String guideline) {
        try {
            return Path.of(Objects.requireNonNull(GuidelineCase.class.getResource("/assessment/" + guideline))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Told> told(String name, GuidelineCase one) {
        var plain = new Told(name + ": " + one.title, facts(one.facts), one.authority, one.persons);
        var same = one.same.stream()
                .map(change -> new Told(name + ": " + change, one.changed(change), one.authority, one.persons));
        var unless = one.unless.stream()
                .map(other -> new Told(
                        name + ", unless " + other.because(),
                        one.changed(other.change()),
                        other.authority(),
                        other.persons()));
        return Stream.of(Stream.of(plain), same, unless).flatMap(each -> each);
    }

    private Facts changed(ObjectNode change) {
        return patched(facts, change);
    }

    static Facts patched(ObjectNode facts, ObjectNode change) {
        var patched = facts.deepCopy();
        change.properties().forEach(each -> {
            if (each.getValue().isNull()) patched.remove(each.getKey());
            else patched.set(each.getKey(), each.getValue());
        });
        return facts(patched);
    }

    static Facts facts(JsonNode document) {
        return JSON.treeToValue(document, Facts.class);
    }

    /** The facts with a value put at a path such as {@code persons.count} or {@code data[0].insight}, as JSON. */
    static Facts with(Facts facts, String path, Object value) {
        ObjectNode document = JSON.valueToTree(facts);
        var steps = path.replace("[", ".").replace("]", "").split("\\.");
        JsonNode place = document;
        for (int step = 0; step < steps.length - 1; step++) place = step(place, steps[step]);
        ((ObjectNode) place).set(steps[steps.length - 1], JSON.valueToTree(value));
        return facts(document);
    }

    private static JsonNode step(JsonNode place, String step) {
        if (place.isArray()) return place.get(Integer.parseInt(step));
        if (place.get(step).isNull()) ((ObjectNode) place).putObject(step);
        return place.get(step);
    }
}
