package eu.vigie.process;

import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;
import static eu.vigie.process.Form.yesNo;

import eu.vigie.breach.Breaches;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A second person approves or refuses a later awareness; the old clock rules until then. */
@Component
class ApproveAwareness implements Step {

    private final Breaches breaches;

    ApproveAwareness(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public String key() {
        return "approve_awareness";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(yesNo("approved")), longText("reason"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var approved = Approval.of(context.values());
        var version = (Long) Objects.requireNonNull(context.variables().get(Variables.AWARENESS));
        breaches.approveAwareness(context.breach(), version, approved.given(), approved.reason(), context.actor());
        return Map.of();
    }
}
