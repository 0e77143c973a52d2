package eu.vigie.process.picture;

import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** The small signs of the notation, each drawn around a point. */
final class Glyphs {

    private static final String CLOCK =
            "M-9,0 a9,9 0 1,0 18,0 a9,9 0 1,0 -18,0 M0,-5.5 V0 L4,2.5 M0,-9 V-7.5 M9,0 H7.5 M0,9 V7.5 M-9,0 H-7.5";
    private static final String SHEET = "M-6.5,-8 H6.5 V8 H-6.5 Z M-4,-4.5 H4 M-4,-1.5 H4 M-4,1.5 H4 M-4,4.5 H4";
    private static final String ENVELOPE = "M-9,-6 H9 V6 H-9 Z M-9,-6 L0,1 L9,-6";
    private static final String LIGHTNING = "M-8,8 L-3,-7 L2.5,1 L8,-8 L3,7 L-2.5,-1 Z";
    private static final String PERSON =
            "M3.2,4.2 a3.3,3.3 0 1,0 6.6,0 a3.3,3.3 0 1,0 -6.6,0 M0,13 c0,-7.5 13,-7.5 13,0 Z";
    private static final String WHEEL = "M-3.4,0 a3.4,3.4 0 1,0 6.8,0 a3.4,3.4 0 1,0 -6.8,0 "
            + "M0,-3.4 V-6.8 M0,3.4 V6.8 M-3.4,0 H-6.8 M3.4,0 H6.8 "
            + "M-2.4,-2.4 L-4.8,-4.8 M2.4,2.4 L4.8,4.8 M2.4,-2.4 L4.8,-4.8 M-2.4,2.4 L-4.8,4.8";

    private Glyphs() {}

    static void of(EventDefinition definition, Svg svg, double x, double y) {
        if (definition instanceof TimerEventDefinition) {
            strokes(svg, x, y, CLOCK, "glyph");
        } else if (definition instanceof ConditionalEventDefinition) {
            strokes(svg, x, y, SHEET, "glyph");
        } else if (definition instanceof MessageEventDefinition) {
            strokes(svg, x, y, ENVELOPE, "glyph");
        } else if (definition instanceof ErrorEventDefinition) {
            strokes(svg, x, y, LIGHTNING, "glyph");
        } else if (definition instanceof TerminateEventDefinition) {
            svg.leaf("circle", "class", "glyph full", "cx", x, "cy", y, "r", 10.0);
        }
    }

    static void person(Svg svg, double x, double y) {
        strokes(svg, x, y, PERSON, "glyph");
    }

    static void wheel(Svg svg, double x, double y) {
        strokes(svg, x, y, WHEEL, "glyph");
    }

    static void plusInSquare(Svg svg, double x, double y) {
        strokes(svg, x, y, "M-6,-6 H6 V6 H-6 Z M-3.5,0 H3.5 M0,-3.5 V3.5", "glyph");
    }

    /** A badge at the given point: a state is told by its sign, never by its colour alone. */
    static void token(Svg svg, Mark.State state, double x, double y) {
        svg.leaf("circle", "class", "token", "cx", x, "cy", y, "r", 9.0);
        strokes(svg, x, y, sign(state), "token-sign");
    }

    static void strokes(Svg svg, double x, double y, String path, String look) {
        String place = "translate(" + Svg.number(x) + " " + Svg.number(y) + ")";
        svg.leaf("path", "class", look, "transform", place, "d", path);
    }

    private static String sign(Mark.State state) {
        return switch (state) {
            case DONE -> "M-4,0 L-1,3.5 L4.5,-3.5";
            case ACTIVE -> "M-3,-4.5 L4.5,0 L-3,4.5 Z";
            case WAITING -> "M-2.5,-4 V4 M2.5,-4 V4";
            case FAILED -> "M0,-5 V1.5 M0,4 V5";
        };
    }
}
