package eu.vigie.process.picture;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Draws what takes time: tasks with a sign of who does them, calls with the plus of a process behind, subprocesses open. */
final class ActivityOutline {

    private static final double ROUND = 8;
    /** Kept free on each side of a label for the sign in the corner. */
    private static final double SIDE = 14;

    private final Svg svg;

    ActivityOutline(Svg svg) {
        this.svg = svg;
    }

    void draw(Activity activity, Box box, String label) {
        svg.leaf("rect", place(box, activity instanceof SubProcess part && part.triggeredByEvent()));
        if (activity instanceof SubProcess) {
            new LabelText(svg).fromTopLeft(label, new Box(box.x() + SIDE, box.y() + 6, box.width() - 2 * SIDE, 14));
        } else {
            sign(activity, box);
            double lift = activity instanceof CallActivity ? 5 : 0;
            Box inside = new Box(box.x() + SIDE, box.y() - lift, box.width() - 2 * SIDE, box.height());
            new LabelText(svg).centred(label, inside);
        }
    }

    private void sign(Activity activity, Box box) {
        if (activity instanceof UserTask) {
            Glyphs.person(svg, box.x() + 5, box.y() + 5);
        } else if (activity instanceof ServiceTask) {
            Glyphs.wheel(svg, box.x() + 11, box.y() + 11);
        } else if (activity instanceof CallActivity) {
            Glyphs.plusInSquare(svg, box.centreX(), box.bottom() - 8);
        }
    }

    private static Object[] place(Box box, boolean startedByEvent) {
        String look = startedByEvent ? "outline dotted" : "outline";
        return new Object[] {
            "class", look, "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "rx", ROUND
        };
    }
}
