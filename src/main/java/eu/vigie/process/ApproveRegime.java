package eu.vigie.process;

import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;
import static eu.vigie.process.Form.yesNo;

import eu.vigie.obligation.RegimeDesk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * A second person agrees that a regime is not triggered here, or that its clock starts later than was said before; or does
 * not. Its clocks run as they did until then.
 */
@Component
class ApproveRegime implements Step {

    private final RegimeDesk desk;

    ApproveRegime(RegimeDesk desk) {
        this.desk = desk;
    }

    @Override
    public String key() {
        return "approve_regime";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(yesNo("approved")), longText("reason"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var approved = Approval.of(context.values());
        var anchor = (Long) context.variables().get(Variables.REGIME_ANCHOR);
        if (anchor != null) {
            desk.approveAnchor(context.breach(), anchor, approved.given(), approved.reason(), context.actor());
            return Map.of();
        }
        var decision = (Long) Objects.requireNonNull(context.variables().get(Variables.REGIME_DECISION));
        desk.approve(context.breach(), decision, approved.given(), approved.reason(), context.actor());
        return Map.of();
    }
}
