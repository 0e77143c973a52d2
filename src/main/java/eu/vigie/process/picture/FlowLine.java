package eu.vigie.process.picture;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;

/** Draws a sequence flow: its way with rounded corners, the arrow, the slash of a default flow and the answer it bears. */
final class FlowLine {

    private static final double CORNER = 6;

    private final Svg svg;
    private final Wording wording;

    FlowLine(Svg svg, Wording wording) {
        this.svg = svg;
        this.wording = wording;
    }

    void draw(BpmnEdge edge) {
        SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
        List<Box> way = way(edge);
        svg.open("g", "id", flow.getId(), "class", "flow");
        svg.leaf("path", "class", "line", "d", path(way));
        svg.leaf("path", "class", "arrow", "d", arrow(way.get(way.size() - 2), way.get(way.size() - 1)));
        if (isDefault(flow)) {
            svg.leaf("path", "class", "line", "d", slash(way.get(0), way.get(1)));
        }
        label(edge, flow);
        svg.close();
    }

    static List<Box> way(BpmnEdge edge) {
        return edge.getWaypoints().stream()
                .map(point -> Box.at(point.getX(), point.getY()))
                .toList();
    }

    private void label(BpmnEdge edge, SequenceFlow flow) {
        if (edge.getBpmnLabel() != null) {
            Box box = Box.of(edge.getBpmnLabel().getBounds());
            Box start = way(edge).get(0);
            new LabelText(svg).leaning(wording.label(flow.getId(), flow.getName()), box, start);
        }
    }

    private static boolean isDefault(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault());
    }

    private static String path(List<Box> way) {
        StringBuilder path = new StringBuilder("M" + point(way.get(0)));
        for (int i = 1; i < way.size() - 1; i++) {
            Box corner = way.get(i);
            path.append(" L").append(point(towards(corner, way.get(i - 1), CORNER)));
            path.append(" Q").append(point(corner)).append(' ');
            path.append(point(towards(corner, way.get(i + 1), CORNER)));
        }
        return path.append(" L").append(point(way.get(way.size() - 1))).toString();
    }

    private static String arrow(Box from, Box tip) {
        Box foot = towards(tip, from, 9);
        double acrossX = (tip.y() - foot.y()) * 0.45;
        double acrossY = (tip.x() - foot.x()) * 0.45;
        Box left = Box.at(foot.x() + acrossX, foot.y() + acrossY);
        Box right = Box.at(foot.x() - acrossX, foot.y() - acrossY);
        return "M" + point(tip) + " L" + point(left) + " L" + point(right) + " Z";
    }

    private static String slash(Box from, Box next) {
        Box middle = towards(from, next, 9);
        return "M" + point(Box.at(middle.x() - 4, middle.y() - 4)) + " L"
                + point(Box.at(middle.x() + 4, middle.y() + 4));
    }

    /** The point that lies {@code distance} away from one point on the way to another. */
    private static Box towards(Box from, Box to, double distance) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = length == 0 ? 0 : Math.min(distance, length / 2) / length;
        return Box.at(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private static String point(Box point) {
        return Svg.number(point.x()) + "," + Svg.number(point.y());
    }
}
