package eu.vigie.process;

import static eu.vigie.process.Form.instant;
import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;

import eu.vigie.breach.Breaches;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records that evidence was taken, or in the note why it was waived. */
@Component
class CollectEvidence implements Step {

    private final Breaches breaches;

    CollectEvidence(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public String key() {
        return "collect_evidence";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(instant("at")), longText("note"));
    }

    @Override
    public boolean keepsNote() {
        return true;
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        return context.note(breaches, key(), "at");
    }
}
