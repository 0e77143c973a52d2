package eu.vigie.process;

import static eu.vigie.process.Form.longText;

import eu.vigie.escalation.Channel;
import eu.vigie.escalation.Escalation;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody has seen the alert. */
@Component
class AcknowledgeAlert implements Step {

    private final Escalation escalation;

    AcknowledgeAlert(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public String key() {
        return "acknowledge_alert";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(longText("note"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        escalation.acknowledge(context.breach(), context.actor(), Channel.TASK);
        return Map.of();
    }
}
