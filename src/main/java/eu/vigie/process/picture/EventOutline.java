package eu.vigie.process.picture;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** Draws facts as circles: thin to start, thick to end, double in between, dashed where the work beside goes on. */
final class EventOutline {

    private final Svg svg;

    EventOutline(Svg svg) {
        this.svg = svg;
    }

    void draw(Event event, Box box) {
        String look = goesOnBeside(event) ? "outline dashed" : "outline";
        circle(look, box, box.width() / 2);
        if (!(event instanceof StartEvent) && !(event instanceof EndEvent)) {
            circle(look, box, box.width() / 2 - 3.5);
        }
        definitions(event).stream()
                .findFirst()
                .ifPresent(definition -> Glyphs.of(definition, svg, box.centreX(), box.centreY()));
    }

    private void circle(String look, Box box, double radius) {
        svg.leaf("circle", "class", look, "cx", box.centreX(), "cy", box.centreY(), "r", radius);
    }

    private static boolean goesOnBeside(Event event) {
        return event instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                || event instanceof StartEvent start && !start.isInterrupting();
    }

    private static Collection<EventDefinition> definitions(Event event) {
        return event instanceof CatchEvent caught
                ? caught.getEventDefinitions()
                : ((ThrowEvent) event).getEventDefinitions();
    }
}
