package eu.vigie.process;

import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;
import static eu.vigie.process.Form.yesNo;

import eu.vigie.breach.Breaches;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A second person approves or refuses the closing. */
@Component
class ApproveClosing implements Step {

    private final Breaches breaches;

    ApproveClosing(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public String key() {
        return "approve_closing";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(yesNo("approved")), longText("reason"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var approved = Approval.of(context.values());
        if (approved.given() && !Boolean.TRUE.equals(context.variables().get(Variables.READY_TO_CLOSE))) {
            throw new StillOpen(context.breach());
        }
        breaches.approveClosing(context.breach(), approved.given(), approved.reason(), context.actor());
        return Map.of(Variables.APPROVED, approved.given());
    }
}
