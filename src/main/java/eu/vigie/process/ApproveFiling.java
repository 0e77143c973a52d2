package eu.vigie.process;

import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;
import static eu.vigie.process.Form.yesNo;

import eu.vigie.filing.Filings;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A second person approves or refuses the frozen form, and says why it goes late where the form does not yet (GDPR Art. 33(1)). */
@Component
class ApproveFiling implements Step {

    private final Filings filings;

    ApproveFiling(Filings filings) {
        this.filings = filings;
    }

    @Override
    public String key() {
        return "approve_filing";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(yesNo("approved")), longText("reason"), longText("lateReason"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var approved = Approval.of(context.values());
        if (!approved.given()) {
            filings.refuse(context.filing(), approved.required(), context.actor());
            return Map.of(Variables.DECISION, "refused");
        }
        filings.approve(context.filing(), context.values().text("lateReason"), context.actor());
        return Map.of(Variables.DECISION, "approved");
    }
}
