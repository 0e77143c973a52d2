package eu.vigie.process.picture;

import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;

/** Draws a fork or a question as a diamond: plus for all ways, cross for one, pentagon for whatever happens first. */
final class GatewayOutline {

    private GatewayOutline() {}

    static void draw(Svg svg, Gateway gateway, Box box) {
        double x = box.centreX();
        double y = box.centreY();
        double half = box.width() / 2;
        svg.leaf("path", "class", "outline", "d", polygon(x, y - half, x + half, y, x, y + half, x - half, y));
        if (gateway instanceof ParallelGateway) {
            Glyphs.strokes(svg, x, y, "M-11,0 H11 M0,-11 V11", "glyph thick");
        } else if (gateway instanceof EventBasedGateway) {
            Glyphs.strokes(svg, x, y, "M-14,0 a14,14 0 1,0 28,0 a14,14 0 1,0 -28,0", "glyph");
            Glyphs.strokes(svg, x, y, "M0,-9 L8.6,-2.8 L5.3,7.3 H-5.3 L-8.6,-2.8 Z", "glyph");
        } else {
            Glyphs.strokes(svg, x, y, "M-8,-8 L8,8 M8,-8 L-8,8", "glyph thick");
        }
    }

    private static String polygon(double... points) {
        StringBuilder path = new StringBuilder("M");
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "" : " L").append(Svg.number(points[i])).append(',');
            path.append(Svg.number(points[i + 1]));
        }
        return path.append(" Z").toString();
    }
}
