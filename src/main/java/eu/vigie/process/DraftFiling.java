package eu.vigie.process;

import static eu.vigie.process.Form.choice;
import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;

import eu.vigie.filing.Filings;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The draft of the notification to the authority is complete; its form is frozen. */
@Component
class DraftFiling implements Step {

    private final Filings filings;

    DraftFiling(Filings filings) {
        this.filings = filings;
    }

    @Override
    public String key() {
        return "draft_filing";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(choice("subtype", "complete", "incomplete", "withdraw")), longText("lateReason"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        filings.drafted(
                context.filing(),
                context.values().required("subtype"),
                context.values().text("lateReason"),
                context.actor());
        return Map.of();
    }
}
