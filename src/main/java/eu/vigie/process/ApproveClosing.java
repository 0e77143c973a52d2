package eu.vigie.process;

import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;
import static eu.vigie.process.Form.yesNo;

import eu.vigie.breach.Breaches;
import eu.vigie.obligation.Obligations;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A second person approves or refuses the closing. */
@Component
class ApproveClosing implements Step {

    private final Breaches breaches;
    private final Obligations obligations;
    private final ClosingReadiness readiness;

    ApproveClosing(Breaches breaches, Obligations obligations, ClosingReadiness readiness) {
        this.breaches = breaches;
        this.obligations = obligations;
        this.readiness = readiness;
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
        if (approved.given() && !ready(context.breach())) {
            throw new StillOpen(context.breach());
        }
        breaches.approveClosing(context.breach(), approved.given(), approved.reason(), context.actor());
        return Map.of(Variables.APPROVED, approved.given());
    }

    /** As the case stands now that it is held: what the process remembers of it is as old as its last alignment. */
    private boolean ready(String breach) {
        return readiness.ready(breach, obligations.of(breach));
    }
}
