package eu.vigie.process;

import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;
import static eu.vigie.process.Form.text;

import eu.vigie.breach.Breaches;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The cause is known: what it was, what was concluded, what will be done. */
@Component
class RootCauseAnalysis implements Step {

    private final Breaches breaches;
    private final CaseInstances instances;
    private final Clock clock;

    RootCauseAnalysis(Breaches breaches, CaseInstances instances, Clock clock) {
        this.breaches = breaches;
        this.instances = instances;
        this.clock = clock;
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
        var text = Stream.of("cause", "conclusion", "measures")
                .map(name -> sentence(values.required(name)))
                .collect(Collectors.joining(" "));
        breaches.note(context.breach(), key(), clock.instant(), text, context.actor());
        instances.main(context.breach()).ifPresent(main -> instances.change(main, Map.of(Variables.CAUSE_KNOWN, true)));
        return Map.of();
    }

    /** Letters quote it: it ends where whoever wrote it ended it. */
    private static String sentence(String text) {
        var said = text.strip();
        return said.matches("(?s).*[.!?…]") ? said : said + ".";
    }
}
