package eu.vigie.process.picture;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.process.Diagrams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every name in a diagram can be read in English and in French, and fits the place the diagram keeps for it. */
class DiagramWordsTest {

    static Stream<Diagrams> all() {
        return Diagrams.all();
    }

    @Test
    void theEnglishBundleHoldsTheNamesInTheDiagrams() throws IOException {
        Map<String, String> names = new TreeMap<>();
        all().forEach(diagram -> names.putAll(names(diagram)));
        assertThat(words("bpmn")).containsExactlyInAnyOrderEntriesOf(names);
    }

    @Test
    void theFrenchBundleHasTheSameKeys() throws IOException {
        assertThat(words("bpmn_fr").keySet())
                .containsExactlyInAnyOrderElementsOf(words("bpmn").keySet());
        assertThat(words("bpmn_fr").values()).doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("all")
    void bothLanguagesFitIntoTheLabels(Diagrams diagram) throws IOException {
        for (String bundle : new String[] {"bpmn", "bpmn_fr"}) {
            Map<String, String> words = words(bundle);
            labels(diagram).forEach((element, box) -> {
                String text = words.getOrDefault("bpmn." + diagram.process().getId() + "." + element, "");
                assertThat(LabelText.lines(text, box.width()).size() * 14.0)
                        .as("%s: %s", bundle, text)
                        .isLessThanOrEqualTo(box.height());
            });
        }
    }

    private static Map<String, String> names(Diagrams diagram) {
        String process = "bpmn." + diagram.process().getId();
        Map<String, String> names =
                new TreeMap<>(Map.of(process, diagram.process().getName()));
        diagram.every(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .forEach(element -> names.put(process + "." + element.getId(), element.getName()));
        return names;
    }

    private static Map<String, Box> labels(Diagrams diagram) {
        Map<String, Box> labels = new TreeMap<>();
        diagram.every(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnLabel() != null)
                .forEach(shape -> labels.put(
                        shape.getBpmnElement().getId(),
                        Box.of(shape.getBpmnLabel().getBounds())));
        diagram.every(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnLabel() != null)
                .forEach(edge -> labels.put(
                        edge.getBpmnElement().getId(),
                        Box.of(edge.getBpmnLabel().getBounds())));
        return labels;
    }

    /** Without the states of a mark, which belong to no diagram. */
    private static Map<String, String> words(String bundle) throws IOException {
        Properties words = new Properties();
        Path file = Path.of("src/main/resources/messages", bundle + ".properties");
        words.load(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        return words.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("bpmn.state."))
                .collect(Collectors.toMap(key -> key, words::getProperty));
    }
}
