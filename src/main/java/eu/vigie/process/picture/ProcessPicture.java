package eu.vigie.process.picture;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/**
 * Draws a process as SVG from the layout its diagram carries, with the state of a case on it. The mark-up holds classes
 * only, no style and no script: colours come from {@code process-picture.css}.
 */
final class ProcessPicture {

    private static final double MARGIN = 12;

    private final BpmnModelInstance model;
    private final Process process;

    ProcessPicture(BpmnModelInstance model) {
        this.model = model;
        this.process = model.getModelElementsByType(Process.class).iterator().next();
    }

    static ProcessPicture of(InputStream diagram) {
        return new ProcessPicture(Bpmn.readModelFromStream(diagram));
    }

    /** The picture; where an element bears several marks, the most urgent one shows. */
    String draw(Collection<Mark> marks, Wording wording) {
        Map<String, Mark.State> states =
                marks.stream().collect(Collectors.toMap(Mark::elementId, Mark::state, ProcessPicture::moreUrgent));
        Svg svg = new Svg();
        frame(svg);
        words(svg, wording, states);
        elements(svg, wording, states);
        return svg.close().markup();
    }

    private static Mark.State moreUrgent(Mark.State one, Mark.State other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private void frame(Svg svg) {
        Box page = page();
        String view = Stream.of(page.x(), page.y(), page.width(), page.height())
                .map(Svg::number)
                .collect(Collectors.joining(" "));
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "process-picture",
                "viewBox",
                view,
                "width",
                page.width(),
                "height",
                page.height(),
                // Not an image: whoever moves by keyboard walks along its steps.
                "role",
                "group",
                "aria-labelledby",
                process.getId() + "-title",
                "aria-describedby",
                process.getId() + "-desc");
    }

    private void words(Svg svg, Wording wording, Map<String, Mark.State> states) {
        svg.open("title", "id", process.getId() + "-title");
        svg.text(wording.label(process.getId(), process.getName())).close();
        svg.open("desc", "id", process.getId() + "-desc");
        svg.text(standing(wording, states)).close();
    }

    /** In words, in the order of the diagram: what a reader who cannot see the picture needs of it. */
    private String standing(Wording wording, Map<String, Mark.State> states) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .map(node -> standing(node, wording, states.getOrDefault(node.getId(), Mark.State.DONE)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> standing(FlowNode node, Wording wording, Mark.State state) {
        String label = wording.label(node.getId(), NodePicture.name(node));
        return state == Mark.State.DONE ? Optional.empty() : Optional.of(label + ": " + wording.state(state));
    }

    private void elements(Svg svg, Wording wording, Map<String, Mark.State> states) {
        NodePicture nodes = new NodePicture(svg, wording, states);
        FlowLine flows = new FlowLine(svg, wording);
        Predicate<BpmnShape> frames = shape -> shape.getBpmnElement() instanceof SubProcess;
        shapes().filter(frames).forEach(nodes::draw);
        edges().forEach(flows::draw);
        shapes().filter(frames.negate()).forEach(nodes::draw);
    }

    private Box page() {
        return Stream.of(
                        shapes().map(shape -> Box.of(shape.getBounds())),
                        shapes().filter(shape -> shape.getBpmnLabel() != null)
                                .map(shape -> Box.of(shape.getBpmnLabel().getBounds())),
                        edges().flatMap(edge -> FlowLine.way(edge).stream()))
                .flatMap(boxes -> boxes)
                .reduce(Box::with)
                .orElseThrow()
                .grown(MARGIN);
    }

    private Stream<BpmnShape> shapes() {
        return model.getModelElementsByType(BpmnShape.class).stream();
    }

    private Stream<BpmnEdge> edges() {
        return model.getModelElementsByType(BpmnEdge.class).stream();
    }
}
