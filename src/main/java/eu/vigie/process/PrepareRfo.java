package eu.vigie.process;

import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.text;

import eu.vigie.breach.CaseRequests;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The report on what happened (RFO) that a customer asked for is prepared. */
@Component
class PrepareRfo implements Step {

    private final CaseRequests requests;
    private final AnswerDocument document;
    private final Clock clock;

    PrepareRfo(CaseRequests requests, AnswerDocument document, Clock clock) {
        this.requests = requests;
        this.document = document;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "prepare_rfo";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(text("document"), longText("note"));
    }

    @Override
    public boolean keepsNote() {
        return true;
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var note = Objects.requireNonNullElse(context.values().text("note"), "");
        requests.answer(context.request(), clock.instant(), note, document.of(context), context.actor());
        return Map.of();
    }
}
