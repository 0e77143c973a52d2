package eu.vigie.process;

import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;

import eu.vigie.breach.Breaches;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Proposes to close the case, with its summary for the register. */
@Component
class CloseBreach implements Step {

    private final Breaches breaches;

    CloseBreach(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public String key() {
        return "close_breach";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(longText("summary")));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        breaches.proposeClosing(context.breach(), context.values().required("summary"), context.actor());
        return Map.of();
    }
}
