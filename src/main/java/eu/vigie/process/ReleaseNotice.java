package eu.vigie.process;

import static eu.vigie.process.Form.longText;

import eu.vigie.notice.Notices;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One authorised person releases under a pressing clock; the approval follows. */
@Component
class ReleaseNotice implements Step {

    private final Notices notices;

    ReleaseNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String key() {
        return "release_notice";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(longText("note"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        notices.releaseAlone(context.notice(), context.actor());
        return Map.of();
    }
}
