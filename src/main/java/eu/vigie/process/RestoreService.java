package eu.vigie.process;

import static eu.vigie.process.Form.instant;
import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;

import eu.vigie.breach.Breaches;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records that normal service is back, and since when. */
@Component
class RestoreService implements Step {

    private final Breaches breaches;

    RestoreService(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public String key() {
        return "restore_service";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(instant("restoredAt")), longText("note"));
    }

    @Override
    public boolean keepsNote() {
        return true;
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        return context.note(breaches, key(), "restoredAt");
    }
}
