package eu.vigie.process;

import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;

import eu.vigie.notice.FollowUps;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whom the letters left were pursued by another channel. */
@Component
class FollowUpNotice implements Step {

    private final FollowUps followUps;

    FollowUpNotice(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public String key() {
        return "follow_up_notice";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(longText("note")));
    }

    @Override
    public boolean keepsNote() {
        return true;
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        followUps.done(context.notice(), context.values().required("note"), context.actor());
        return Map.of();
    }
}
