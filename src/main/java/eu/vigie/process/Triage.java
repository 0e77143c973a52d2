package eu.vigie.process;

import static eu.vigie.process.Form.choice;
import static eu.vigie.process.Form.instant;
import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;

import eu.vigie.breach.Breaches;
import eu.vigie.breach.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what it is, and since when the organisation is aware of it. */
@Component
class Triage implements Step {

    private final Breaches breaches;

    Triage(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public String key() {
        return "triage";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(choice("outcome", Outcome.class)), instant("awareAt"), mandatory(longText("reason")));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var outcome = context.values().choice("outcome", Outcome.class);
        var awareAt = context.values().instant("awareAt");
        breaches.triage(context.breach(), outcome, awareAt, context.values().required("reason"), context.actor());
        return Map.of(Variables.OUTCOME, outcome.name().toLowerCase(Locale.ROOT));
    }
}
