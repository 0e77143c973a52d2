package eu.vigie.process;

import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;
import static eu.vigie.process.Form.text;

import eu.vigie.rootcause.Analyses;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The cause is known: what it was, what was concluded, what will be done. */
@Component
class RootCauseAnalysis implements Step {

    private final Analyses analyses;
    private final CaseInstances instances;

    RootCauseAnalysis(Analyses analyses, CaseInstances instances) {
        this.analyses = analyses;
        this.instances = instances;
    }

    @Override
    public String key() {
        return "root_cause_analysis";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(text("cause")), mandatory(longText("conclusion")), mandatory(longText("measures")));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var values = context.values();
        analyses.concluded(
                context.breach(),
                values.required("cause"),
                values.required("conclusion"),
                values.required("measures"),
                context.actor());
        instances.main(context.breach()).ifPresent(main -> instances.change(main, Map.of(Variables.CAUSE_KNOWN, true)));
        return Map.of();
    }
}
