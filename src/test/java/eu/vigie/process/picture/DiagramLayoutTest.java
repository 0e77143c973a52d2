package eu.vigie.process.picture;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.process.Diagrams;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The modelling rules of {@code bpmn/README.md} that concern the page: a diagram is read at a glance or not at all. */
class DiagramLayoutTest {

    static Stream<Diagrams> all() {
        return Diagrams.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everythingHasItsPlaceOnThePage(Diagrams diagram) {
        assertThat(diagram.every(BpmnShape.class))
                .extracting(BpmnShape::getBpmnElement)
                .containsExactlyInAnyOrderElementsOf(diagram.nodes());
        assertThat(diagram.every(BpmnEdge.class))
                .extracting(BpmnEdge::getBpmnElement)
                .containsExactlyInAnyOrderElementsOf(diagram.flows());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLineRunsStraightOrSquareFromItsSourceToItsTarget(Diagrams diagram) {
        assertThat(lines(diagram)).allSatisfy(line -> {
            assertThat(line.pieces()).allMatch(piece -> piece.width() == 0 || piece.height() == 0);
            assertThat(touches(box(diagram, line.flow().getSource()), line.way().get(0)))
                    .isTrue();
            assertThat(touches(
                            box(diagram, line.flow().getTarget()),
                            line.way().get(line.way().size() - 1)))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void shapesDoNotOverlap(Diagrams diagram) {
        List<BpmnShape> shapes = solid(diagram)
                .filter(shape -> !(shape.getBpmnElement() instanceof BoundaryEvent))
                .toList();
        assertThat(pairs(shapes)).allSatisfy(pair -> assertThat(overlap(box(pair.get(0)), box(pair.get(1))))
                .as("%s on %s", id(pair.get(0)), id(pair.get(1)))
                .isFalse());
    }

    @ParameterizedTest
    @MethodSource("all")
    void linesMeetOnlyWhereTheyPartFromOrArriveAtTheSameElement(Diagrams diagram) {
        assertThat(pairs(lines(diagram)))
                .filteredOn(pair -> !pair.get(0).shares(pair.get(1)))
                .allSatisfy(pair -> assertThat(pair.get(0).meets(pair.get(1)))
                        .as("%s and %s", pair.get(0), pair.get(1))
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("all")
    void noLineRunsThroughAShape(Diagrams diagram) {
        solid(diagram)
                .forEach(shape -> assertThat(lines(diagram)).allSatisfy(line -> assertThat(line.crosses(box(shape)))
                        .as("%s through %s", line, id(shape))
                        .isFalse()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void noLabelLiesOnAShapeOrALine(Diagrams diagram) {
        for (Box label : labels(diagram).toList()) {
            assertThat(solid(diagram).filter(shape -> liesOn(label, shape)))
                    .as("shapes under %s", label)
                    .isEmpty();
            assertThat(lines(diagram)).as("lines under %s", label).noneMatch(line -> line.crosses(label));
        }
        assertThat(pairs(labels(diagram).toList())).noneMatch(pair -> overlap(pair.get(0), pair.get(1)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theLowerLeftCornerOfAnActivityStaysFreeForItsState(Diagrams diagram) {
        assertThat(diagram.every(BoundaryEvent.class)).allSatisfy(event -> {
            Box activity = box(diagram, event.getAttachedTo());
            Box corner = Box.at(activity.x() + 3, activity.bottom() - 3).grown(9);
            assertThat(overlap(box(diagram, event), corner)).as(event.getId()).isFalse();
        });
    }

    private static Stream<BpmnShape> solid(Diagrams diagram) {
        return diagram.every(BpmnShape.class).stream().filter(shape -> !(shape.getBpmnElement() instanceof SubProcess));
    }

    private static List<DrawnLine> lines(Diagrams diagram) {
        return diagram.every(BpmnEdge.class).stream()
                .map(edge -> new DrawnLine((SequenceFlow) edge.getBpmnElement(), FlowLine.way(edge)))
                .toList();
    }

    private static Stream<Box> labels(Diagrams diagram) {
        return Stream.concat(
                diagram.every(BpmnShape.class).stream()
                        .filter(shape -> shape.getBpmnLabel() != null)
                        .map(shape -> Box.of(shape.getBpmnLabel().getBounds())),
                diagram.every(BpmnEdge.class).stream()
                        .filter(edge -> edge.getBpmnLabel() != null)
                        .map(edge -> Box.of(edge.getBpmnLabel().getBounds())));
    }

    private static <T> List<List<T>> pairs(List<T> things) {
        List<List<T>> pairs = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            for (int j = i + 1; j < things.size(); j++) {
                pairs.add(List.of(things.get(i), things.get(j)));
            }
        }
        return pairs;
    }

    static boolean overlap(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    private static boolean touches(Box shape, Box point) {
        return shape.with(point).equals(shape) && !overlap(shape.grown(-0.5), point.grown(0.4));
    }

    /** Diamonds and circles leave their corners free. */
    private static boolean liesOn(Box label, BpmnShape shape) {
        Box box = box(shape);
        double across = Math.max(0, Math.max(label.x() - box.centreX(), box.centreX() - label.right()));
        double down = Math.max(0, Math.max(label.y() - box.centreY(), box.centreY() - label.bottom()));
        if (shape.getBpmnElement() instanceof Gateway) {
            return across + down < box.width() / 2;
        }
        boolean round = shape.getBpmnElement() instanceof Event;
        return round ? Math.hypot(across, down) < box.width() / 2 : overlap(label, box);
    }

    private static Box box(BpmnShape shape) {
        return Box.of(shape.getBounds());
    }

    private static Box box(Diagrams diagram, FlowNode node) {
        return diagram.every(BpmnShape.class).stream()
                .filter(shape -> node.equals(shape.getBpmnElement()))
                .map(DiagramLayoutTest::box)
                .findFirst()
                .orElseThrow();
    }

    private static String id(BpmnShape shape) {
        return shape.getBpmnElement().getId();
    }
}
