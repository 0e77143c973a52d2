package eu.vigie.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The diagrams as they lie in {@code bpmn/}. */
public record Diagrams(String fileName, BpmnModelInstance model) {

    public static final Path FOLDER = Path.of("bpmn");

    public static Stream<Diagrams> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> diagrams = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
            return diagrams.stream().map(Diagrams::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Diagrams named(String id) {
        return read(FOLDER.resolve(id + ".bpmn"));
    }

    public Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    public Collection<FlowNode> nodes() {
        return model.getModelElementsByType(FlowNode.class);
    }

    public Collection<SequenceFlow> flows() {
        return model.getModelElementsByType(SequenceFlow.class);
    }

    public <T extends ModelElementInstance> Collection<T> every(Class<T> kind) {
        return model.getModelElementsByType(kind);
    }

    public static String kebab(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    public static String camel(String label) {
        StringBuilder name = new StringBuilder();
        for (String word : kebab(label).split("-")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    @Override
    public String toString() {
        return fileName;
    }

    private static Diagrams read(Path file) {
        return new Diagrams(file.getFileName().toString(), Bpmn.readModelFromFile(file.toFile()));
    }
}
