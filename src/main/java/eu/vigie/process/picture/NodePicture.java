package eu.vigie.process.picture;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;

/**
 * Draws one step, event or gateway as a group that bears its id, its kind, its state and its name; a step leads to what is told
 * of it in words.
 */
final class NodePicture {

    private final Svg svg;
    private final Wording wording;
    private final Map<String, Mark.State> states;

    NodePicture(Svg svg, Wording wording, Map<String, Mark.State> states) {
        this.svg = svg;
        this.wording = wording;
        this.states = states;
    }

    void draw(BpmnShape shape) {
        FlowNode node = (FlowNode) shape.getBpmnElement();
        Mark.@Nullable State state = states.get(node.getId());
        String label = wording.label(node.getId(), name(node));
        String standing = state == null ? label : label + " – " + wording.state(state);
        boolean leads = TwinInWords.tells(node);
        if (leads) svg.open("a", "href", "#step-" + node.getId(), "aria-label", standing);
        svg.open("g", "id", node.getId(), "class", kind(node) + (state == null ? "" : " " + state.key()));
        svg.open("title").text(standing).close();
        outline(shape, node, label);
        if (state != null) {
            token(state, node, Box.of(shape.getBounds()));
        }
        svg.close();
        if (leads) svg.close();
    }

    /** Activities bear it lower left, where the modelling rules keep events and flows away; all else upper right. */
    private void token(Mark.State state, FlowNode node, Box box) {
        if (node instanceof Activity) {
            Glyphs.token(svg, state, box.x() + 3, box.bottom() - 3);
        } else {
            Glyphs.token(svg, state, box.right() - 4, box.y() + 4);
        }
    }

    static String name(FlowNode node) {
        return node.getName() == null ? node.getId() : node.getName();
    }

    private void outline(BpmnShape shape, FlowNode node, String label) {
        Box box = Box.of(shape.getBounds());
        if (node instanceof Activity activity) {
            new ActivityOutline(svg).draw(activity, box, label);
        } else if (node instanceof Event event) {
            new EventOutline(svg).draw(event, box);
        } else if (node instanceof Gateway gateway) {
            GatewayOutline.draw(svg, gateway, box);
        }
        if (shape.getBpmnLabel() != null) {
            new LabelText(svg).leaning(label, Box.of(shape.getBpmnLabel().getBounds()), box);
        }
    }

    /** The BPMN kind as a CSS class: {@code userTask} becomes {@code user-task}. */
    private static String kind(FlowNode node) {
        String type = node.getElementType().getTypeName();
        return type.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
