package eu.vigie.process;

import static eu.vigie.process.Form.instant;
import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;
import static eu.vigie.process.Form.text;

import eu.vigie.breach.CaseRequests;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A question or an order of the authority is answered, and when. */
@Component
class RespondToAuthority implements Step {

    private final CaseRequests requests;
    private final AnswerDocument document;

    RespondToAuthority(CaseRequests requests, AnswerDocument document) {
        this.requests = requests;
        this.document = document;
    }

    @Override
    public String key() {
        return "respond_to_authority";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(instant("answeredAt")), text("document"), longText("note"));
    }

    @Override
    public boolean keepsNote() {
        return true;
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var at = context.values().requiredInstant("answeredAt");
        var note = Objects.requireNonNullElse(context.values().text("note"), "");
        requests.answer(context.request(), at, note, document.of(context), context.actor());
        return Map.of();
    }
}
