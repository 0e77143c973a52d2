package eu.vigie.process.picture;

import static java.util.stream.Collectors.groupingBy;

import eu.vigie.process.CompletedSteps.Completed;
import eu.vigie.process.Passage;
import eu.vigie.process.PicturedStep;
import eu.vigie.process.picture.Passed.Stop;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** What the picture shows, in words: each step with the times a case came there, and what it reached behind a call. */
final class TwinInWords {

    /** What asks people or called processes for work; everything else that is not finished waits for a fact. */
    static final Set<String> WORK = Set.of("userTask", "callActivity", "serviceTask");

    private final Map<String, List<Stop>> byInstance;
    private final Map<String, Completed> completed;
    private final Function<String, BpmnModelInstance> diagrams;
    private final Locale locale;

    TwinInWords(
            List<Stop> stops,
            Map<String, Completed> completed,
            Function<String, BpmnModelInstance> diagrams,
            Locale locale) {
        this.byInstance = stops.stream().collect(groupingBy(Stop::instance));
        this.completed = completed;
        this.diagrams = diagrams;
        this.locale = locale;
    }

    /** True for what has a line of its own: no questions between steps, no frames around them. */
    static boolean tells(FlowNode node) {
        return !(node instanceof Gateway) && !(node instanceof SubProcess);
    }

    /** Every step of that diagram, as these runs of it went. */
    List<PicturedStep> of(String definition, Collection<String> instances) {
        BpmnModelInstance diagram = diagrams.apply(definition);
        String process =
                diagram.getModelElementsByType(Process.class).iterator().next().getId();
        Wording wording = new BundleWording(process, locale);
        Map<String, List<Stop>> byElement = instances.stream()
                .flatMap(instance -> byInstance.getOrDefault(instance, List.of()).stream())
                .collect(groupingBy(Stop::element));
        return diagram.getModelElementsByType(FlowNode.class).stream()
                .filter(TwinInWords::tells)
                .map(node -> step(node, wording, byElement.getOrDefault(node.getId(), List.of())))
                .toList();
    }

    private PicturedStep step(FlowNode node, Wording wording, List<Stop> stops) {
        return new PicturedStep(
                node.getId(),
                wording.label(node.getId(), NodePicture.name(node)),
                !WORK.contains(node.getElementType().getTypeName()),
                stops.stream().map(this::passage).toList(),
                behind(stops));
    }

    /** Of the processes that a call started: only what was reached, in the order in which it was. */
    private List<PicturedStep> behind(List<Stop> stops) {
        Set<String> called = stops.stream()
                .map(Stop::called)
                .filter(Objects::nonNull)
                .filter(byInstance::containsKey)
                .collect(Collectors.toSet());
        return called.stream()
                .findFirst()
                .map(one -> Objects.requireNonNull(byInstance.get(one)).get(0).definition())
                .map(definition -> of(definition, called).stream()
                        .filter(step -> !step.passages().isEmpty())
                        .sorted(Comparator.comparing(
                                step -> step.passages().get(0).from()))
                        .toList())
                .orElse(List.of());
    }

    private Passage passage(Stop stop) {
        Completed done = stop.task() == null ? null : completed.get(stop.task());
        return new Passage(
                stop.from(),
                stop.until(),
                stop.dropped(),
                stop.task(),
                done == null ? null : done.by(),
                done == null ? null : done.about());
    }
}
