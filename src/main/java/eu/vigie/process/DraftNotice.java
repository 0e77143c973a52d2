package eu.vigie.process;

import static eu.vigie.process.Form.longText;

import eu.vigie.notice.Notices;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The draft of the letter is complete; its wording is edited at the notice itself. */
@Component
class DraftNotice implements Step {

    private final Notices notices;

    DraftNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String key() {
        return "draft_notice";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(longText("note"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        notices.drafted(context.notice(), context.actor());
        return Map.of();
    }
}
